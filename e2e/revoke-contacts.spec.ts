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

async function openList(page: Page, site: string, status: string): Promise<void> {
  await page.goto(`/sites/${site}/contacts`);
  await awake(page);
  await page
    .getByRole('navigation', { name: 'Filter by status' })
    .getByRole('link', { name: status })
    .click();
  // The list before it shows the same people: what was ticked there is ticked no more on this one.
  await expect(page).toHaveURL(/[?&]status=/);
  await expect(page.getByRole('table').getByText(status).first()).toBeVisible();
}

test('at the turn of the year the office revokes who has no child left, and gives one back', async ({
  page,
  elsewhere,
  gate,
}, info) => {
  test.setTimeout(240_000);
  gate.expectComplaint(/status of 422/);
  const { site, parent, welcome, nextNight } = await familyTrust(page, info, 'holt');
  const [leaver, other, stayer] = [await elsewhere(), await elsewhere(), await elsewhere()];
  const [amber, bryn] = [parent('Amber'), parent('Bryn')];

  await test.step('three parents have taken their accounts up, and two children leave', async () => {
    await welcome('Amber', leaver);
    await welcome('Bryn', other);
    await welcome('Cora', stayer);
    await nextNight('Amber', 'Bryn');
  });

  await test.step('the list says who is ready to be revoked, and why', async () => {
    await openList(page, site, 'Ready to Revoke Access');
    const rows = page.getByRole('row').filter({ hasText: 'No student at the school' });
    await expect(rows).toHaveCount(2);
    await expect(rows.filter({ hasText: amber.name })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('select all, Actions…, Revoke Access, Confirm', async () => {
    await page.getByRole('checkbox', { name: 'Select everyone on this page' }).check({ force: true });
    await page.getByRole('button', { name: 'Actions…' }).click();
    await page.getByRole('menuitem', { name: 'Revoke Access' }).click();
    const dialog = page.getByRole('dialog', { name: 'Revoke Access' });
    await expect(dialog).toContainText('2 have no student at the school any more');
    await expect(dialog).toContainText('2 contacts signed in since yesterday');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Left the school' }).click();
    await dialog.getByRole('button', { name: 'Revoke Access of 2 contacts' }).click();
    await expect(page.getByText('2 contacts revoked').first()).toBeVisible({ timeout: 60_000 });
  });

  await test.step('they are out at their next request, and told; whoever stays is not', async () => {
    await leaver.goto('/');
    await expect(leaver.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await tryToSignIn(leaver, amber);
    await expect(leaver.getByText(/is not right|wrong/i).first()).toBeVisible();
    const mail = await latestMail(page.request, bryn.email, /has ended/);
    expect(mail.text).toContain('the office can give you back the same account');
    await stayer.goto('/');
    await expect(stayer.getByRole('heading', { name: 'Sign in' })).toBeHidden();
  });

  await test.step('Restore gives one of them back, with the same password', async () => {
    await openList(page, site, 'Revoked');
    await page.getByRole('button', { name: `Operations for ${amber.name}` }).click();
    await page.getByRole('menuitem', { name: 'Restore' }).click();
    const dialog = page.getByRole('dialog', { name: `Restore access of ${amber.name}?` });
    await expect(dialog).toContainText('gets the same account and the same password back');
    await expect(dialog).toContainText('Has no student at the school any more');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Restore' }).click();
    await expect(page.getByText(`${amber.name} has access again`).first()).toBeVisible();
    await tryToSignIn(leaver, amber);
    await expect(leaver.getByRole('heading', { name: 'Sign in' })).toBeHidden();
    await tryToSignIn(other, bryn);
    await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });
});
