import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from './journey.ts';
import { awake } from './people.ts';
import { call, smallTrust } from './small-trust.ts';

test('an owner keeps the passport of somebody who has gone, and erases them for good', async ({
  page,
  elsewhere,
}, info) => {
  test.setTimeout(240_000);
  const { trustSite, nextNight, colleague } = await smallTrust(page, info, 'erase');
  const { name } = await colleague('Gus', await elsewhere());
  const input = JSON.stringify({ site: trustSite, q: name });
  const listed = await page.request.get('/trpc/invitations.list', { params: { input } });
  const { personId } = (await listed.json()).result.data.rows[0];
  await nextNight('Gus');
  await page.goto(`/sites/${trustSite}/people/${personId}`);
  await awake(page);
  await expect(page.getByRole('region', { name: 'Erase this person' })).toContainText('still have access');
  await call(page.request, 'access.revoke', { site: trustSite, personId, reach: 'everything' });
  await page.reload();
  await awake(page);

  await page.getByRole('button', { name: 'Erase this person' }).click();
  const dialog = page.getByRole('dialog', { name: `Erase ${name}?` });
  const erase = dialog.getByRole('button', { name: 'Erase for good' });
  await expect(dialog.getByLabel(`Type ${name} to confirm`)).toBeFocused();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download as CSV' }).click();
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain(name);
  await expect(erase).toBeDisabled();
  await dialog.getByLabel(`Type ${name} to confirm`).fill(name.toLowerCase());
  await expectAccessible(page);
  await erase.click();

  await expect(page.getByRole('group', { name: `${name} is erased` })).toBeVisible();
  const heading = page.getByRole('heading', { name: 'Access passport of Erased person', level: 1 });
  await expect(heading).toBeFocused();
  await expect(page.getByRole('region', { name: 'Who this is' })).toContainText('Erased on');
  await expect(page.getByRole('region', { name: 'Erase this person' })).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText(name);
  await expectAccessible(page);
});

test('an owner keeps the audit log for fewer years, and is asked twice', async ({ page }, info) => {
  test.setTimeout(180_000);
  const { trustSite } = await smallTrust(page, info, 'years');
  await page.goto(`/sites/${trustSite}/settings`);
  await awake(page);
  const years = page.getByLabel('Keep entries for how many years?');
  await expect(years).toHaveValue('6');
  const save = page.getByRole('button', { name: 'Save years' });
  await expect(save).toBeDisabled();
  await years.fill('2');
  await expect(save).toBeDisabled();
  await page.getByLabel(/Entries older than 2 years go in the next night/).check();
  await expectAccessible(page);
  await save.click();
  await expect(page.getByRole('group', { name: 'Settings saved' })).toContainText('kept for 2 years');
  await page.reload();
  await expect(years).toHaveValue('2');
});
