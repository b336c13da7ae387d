import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { school } from './cast.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { awake, enter, openSite, owner } from './people.ts';
import { call, smallTrust } from './small-trust.ts';
import { find } from './staff-list.ts';

/** Chooses what is to become of everybody who is ticked. */
async function more(page: Page, what: string): Promise<void> {
  const bar = page.getByRole('region', { name: 'Selected staff' });
  await bar.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: what }).click();
}

/** Waits until a bulk change is done, goes to its page and takes its results along: the lines of the file. */
async function resultsOf(page: Page, kind: string, outcome: string): Promise<string[]> {
  const message = page.getByRole('group', { name: kind });
  await expect(message).toContainText(outcome, { timeout: 30_000 });
  await message.getByRole('link', { name: 'See the details' }).click();
  await expect(page.getByRole('heading', { name: kind, level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Progress' })).toContainText(outcome);
  await expect(page.getByText('Nobody was left out.')).toBeVisible();
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download results' }).click();
  return (await readFile(await (await downloading).path(), 'utf8')).split('\r\n');
}

test('what a bulk change or removal comes to is shown before it can be done', async ({ page }) => {
  await enter(page, owner);
  await openSite(page, school);
  const bar = page.getByRole('region', { name: 'Selected staff' });
  const boxes = page.getByRole('checkbox', { name: /^Select (?!everyone)/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await bar.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Change role …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change role' });
  await dialog.getByLabel('Product').selectOption('Parents Evening');
  await dialog.getByLabel('New role in Parents Evening').selectOption({ index: 1 });
  await expect(dialog).toContainText(/Nobody of them has anything here|It concerns/);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await bar.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Revoke Access …' }).click();
  const revoke = page.getByRole('dialog', { name: 'Revoke Access' });
  await expect(revoke).toContainText(/Nobody of them has anything here|It concerns/);
  await revoke.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('many get another role, and lose a product, and the results say so', async ({
  page,
  elsewhere,
}, info) => {
  test.setTimeout(180_000);
  const { trustSite, schoolSite, colleague } = await smallTrust(page, info, 'bulk');
  const input = JSON.stringify({ site: trustSite });
  const shelf = await (await page.request.get('/trpc/access.products', { params: { input } })).json();
  const products: { id: string; name: string }[] = shelf.result.data;
  const productId = products.find(({ name }) => name === 'Marks')?.id;
  const role = { name: 'Viewer', about: 'Sees everything', preset: 'full_read_only' };
  await call(page.request, 'access.addRole', { site: trustSite, productId, role });
  const kit = await colleague('Kit', await elsewhere());
  const lou = await colleague('Lou', await elsewhere());
  const list = `/sites/${schoolSite}/invitations`;

  await page.goto(list);
  await awake(page);
  const bar = page.getByRole('region', { name: 'Selected staff' });
  await page.getByRole('checkbox', { name: 'Select everyone on this page who is not registered' }).check();
  await expect(bar.getByRole('button', { name: 'Send Invitations to all 12' })).toBeVisible();
  await bar.getByRole('button', { name: 'Select all 14 members of staff' }).click();
  await expect(bar).toContainText('All 14 selected');
  await expect(bar.getByRole('button', { name: 'Send Invitations', exact: true })).toBeVisible();
  await more(page, 'Change role …');
  const change = page.getByRole('dialog', { name: 'Change role' });
  await change.getByLabel('Product').selectOption('Marks');
  await change.getByLabel('New role in Marks').selectOption('Viewer: Sees everything');
  await expect(change).toContainText(`It concerns ${kit.name} and ${lou.name}.`);
  await expect(change).toContainText('12 people have nothing here that it concerns.');
  await expect(change.getByRole('button', { name: 'Change 2 roles' })).toBeEnabled();
  await expectAccessible(page);
  await change.getByRole('button', { name: 'Change 2 roles' }).click();
  const changed = await resultsOf(page, 'Bulk change of role', '2 roles changed');
  expect(
    changed.filter((line) => line.includes('Marks,Viewer') && line.includes('Role changed')),
  ).toHaveLength(2);

  await page.goto(`${list}?status=registered`);
  await awake(page);
  await page.getByRole('checkbox', { name: 'Select everyone on this page', exact: true }).check();
  await expect(bar).toContainText('2 selected');
  await more(page, 'Remove from a product …');
  const removal = page.getByRole('dialog', { name: 'Remove from a product' });
  await removal.getByLabel('Product').selectOption('Timetable');
  await expect(removal).toContainText(`It concerns ${kit.name} and ${lou.name}.`);
  await removal.getByRole('button', { name: 'Remove 2 roles' }).click();
  const removed = await resultsOf(page, 'Bulk removal of a role', '2 roles removed');
  expect(removed.filter((line) => line.includes('Timetable') && line.includes('Role removed'))).toHaveLength(
    2,
  );

  await page.goto(list);
  await awake(page);
  const row = await find(page, lou);
  await expect(row).toContainText(/Marks.*Viewer/);
  await expect(row).not.toContainText('Timetable');
});
