import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from './journey.ts';
import { enter, openSite, owner } from './people.ts';

test('an owner finds in the audit log what they did, and takes it along', async ({ page }) => {
  await enter(page, owner);
  await openSite(page, 'Wetherham Learning Trust', 'audit');
  await expect(page.getByRole('heading', { name: 'Audit log', level: 1 })).toBeVisible();
  const first = page.getByRole('button', { name: /Dana Whitfield signed in/ }).first();
  await expect(first).toBeVisible();
  await expectAccessible(page);

  await first.click();
  const particulars = page.getByRole('dialog');
  await expect(particulars).toContainText('In UTC');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(first).toBeFocused();

  const filters = page.getByRole('form', { name: 'Filter the log' });
  await filters.getByLabel('Person').fill('Dana');
  await filters.getByRole('list', { name: 'People found' }).getByRole('button').first().click();
  await filters.getByLabel('Outcome').selectOption('Done');
  await filters.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/who=account/);
  await expect(page.getByRole('button', { name: /Dana Whitfield signed in/ }).first()).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide, 'scrolls sideways').toBe(false);

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^audit-log-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.split('\r\n')[0]).toContain('Entry,When (UTC),Who');
  expect(text).toContain('Dana Whitfield signed in');

  await page.reload();
  await expect(
    page.getByRole('button', { name: /took the audit log along as a CSV file/ }).first(),
  ).toBeVisible();
});
