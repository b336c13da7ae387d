import type { Page } from '@playwright/test';
import { familyTrust } from './family-trust.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail } from './mailbox.ts';
import { awake, type Person } from './people.ts';

async function tryToSignIn(page: Page, { email, password }: Person): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('a bulk revoke that was wrong is taken back: first one of them, then the rest, with the same passwords', async ({
  page,
  elsewhere,
  gate,
}, info) => {
  test.setTimeout(240_000);
  gate.expectComplaint(/status of 422/);
  const { site, parent, welcome, nextNight } = await familyTrust(page, info, 'unwin');
  const [one, two] = [await elsewhere(), await elsewhere()];
  const [amber, bryn] = [parent('Amber'), parent('Bryn')];

  await test.step('two parents whose children have left are revoked together', async () => {
    await welcome('Amber', one);
    await welcome('Bryn', two);
    await nextNight('Amber', 'Bryn');
    await page.goto(`/sites/${site}/contacts?status=ready_to_revoke`);
    await awake(page);
    await page.getByRole('checkbox', { name: 'Select everyone on this page' }).check({ force: true });
    await page.getByRole('button', { name: 'Actions…' }).click();
    await page.getByRole('menuitem', { name: 'Revoke Access' }).click();
    const dialog = page.getByRole('dialog', { name: 'Revoke Access' });
    await dialog.getByRole('button', { name: 'Revoke Access of 2 contacts' }).click();
    await expect(page.getByText('2 contacts revoked').first()).toBeVisible({ timeout: 60_000 });
    await tryToSignIn(one, amber);
    await expect(one.getByText(/is not right|wrong/i).first()).toBeVisible();
  });

  await test.step('its page says of everybody why, what proves it, and what came of it', async () => {
    await page.goto(`/sites/${site}/plans`);
    await awake(page);
    await page.getByRole('link', { name: 'Bulk revoke of contacts’ access' }).first().click();
    await expect(page.getByText('2 contacts revoked')).toBeVisible();
    const rows = page.getByRole('region', { name: 'People, and why' }).getByRole('row');
    await expect(rows.filter({ hasText: amber.name })).toContainText('No student at the school');
    await expect(rows.filter({ hasText: amber.name })).toContainText('Signed in since yesterday');
    await expect(rows.filter({ hasText: bryn.name })).toContainText('Done');
    await expectAccessible(page);
  });

  await test.step('one row is taken back by itself', async () => {
    await page.getByRole('button', { name: `Undo… for ${amber.name}` }).click();
    const dialog = page.getByRole('dialog', { name: 'Undo this bulk change?' });
    await expect(dialog).toContainText(`It concerns 1 contact: ${amber.name}.`);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'The roster was wrong' }).click();
    await dialog.getByRole('button', { name: 'Undo for 1 contact' }).click();
    await expect(page.getByRole('heading', { name: 'Undo of a bulk change' })).toBeVisible();
    await expect(page.getByText('1 row taken back').first()).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
    await tryToSignIn(one, amber);
    await expect(one.getByRole('heading', { name: 'Sign in' })).toBeHidden();
    await tryToSignIn(two, bryn);
    await expect(two.getByText(/is not right|wrong/i).first()).toBeVisible();
  });

  await test.step('then the rest, and they are told', async () => {
    await page.getByRole('link', { name: 'See what it takes back' }).click();
    await expect(page.getByRole('row').filter({ hasText: amber.name })).toContainText('Taken back');
    await page.getByRole('button', { name: 'Undo…', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Undo this bulk change?' });
    await expect(dialog).toContainText(bryn.name);
    await dialog.getByRole('button', { name: 'Undo for 1 contact' }).click();
    await expect(page.getByText('1 row taken back').first()).toBeVisible({ timeout: 60_000 });
    await tryToSignIn(two, bryn);
    await expect(two.getByRole('heading', { name: 'Sign in' })).toBeHidden();
    await latestMail(page.request, bryn.email, /again/);
    await page.getByRole('link', { name: 'See what it takes back' }).click();
    await expect(page.getByText('All of it was taken back: 2 contacts')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Undo…' })).toHaveCount(0);
    await expectAccessible(page);
  });
});
