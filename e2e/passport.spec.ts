import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from './journey.ts';
import { awake, enter, openSite, owner } from './people.ts';

test('an administrator opens an access passport, prints it and takes it along', async ({ page }) => {
  await enter(page, owner);
  // Whoever is registered there stays so: of others, journeys end the access.
  await openSite(page, 'Elmsworth Academy');
  const filters = page.getByRole('navigation', { name: 'Filter by status' });
  await filters.getByRole('link', { name: /^Registered/ }).click();
  await expect(filters.getByRole('link', { name: /^Registered/ })).toHaveAttribute('aria-current', 'page');
  const operations = page.getByRole('button', { name: /^Operations for / }).last();
  const name = ((await operations.getAttribute('aria-label')) ?? '').replace('Operations for ', '');
  await operations.click();
  await page.getByRole('menuitem', { name: 'Access passport' }).click();

  await expect(page.getByRole('heading', { name: `Access passport of ${name}`, level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Who this is' })).toContainText('Registered');
  await expect(page.getByRole('heading', { name: 'Invitations' })).toBeVisible();
  await expectAccessible(page);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wide, 'scrolls sideways').toBe(false);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/printed by Dana Whitfield on /)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await awake(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as JSON' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^access-passport-[a-z0-9-]+-\d{4}-\d\d-\d\d\.json$/);
  const passport = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(passport).toMatchObject({ version: 1, person: { name, status: 'registered' } });
});
