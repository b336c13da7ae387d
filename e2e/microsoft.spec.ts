import type { Page } from '@playwright/test';
import { tenant } from './fake-provider.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail } from './mailbox.ts';
import { answerSecondStep, awake, signOut } from './people.ts';
import { smallTrust } from './small-trust.ts';

/** Says at the provider who one is, and is led back. */
async function sayWho(page: Page, who: string): Promise<void> {
  await page.getByLabel('Who are you?').fill(who);
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('an owner allows their tenant, connects their Microsoft account and signs in with it; nobody else does', async ({
  page,
  request,
}, info) => {
  test.setTimeout(240_000);
  const { trustSite, owner } = await smallTrust(page, info, 'microsoft');
  const accounts = page.getByRole('region', { name: 'Accounts elsewhere' });
  const withMicrosoft = page.getByRole('button', { name: 'Continue with Microsoft' });
  const isUnknown = async () => {
    await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
    await expect(page.getByText(/sign in with your password.*profile/i)).toBeVisible();
  };

  await test.step('allows the tenant', async () => {
    await page.goto(`/sites/${trustSite}/settings`);
    await awake(page);
    await page.getByLabel('Microsoft tenants').fill(tenant);
    await page.getByRole('button', { name: 'Save sign-in' }).click();
    await expect(page.getByRole('group', { name: 'Sign-in saved' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('connects the account, and is told so', async () => {
    await page.goto('/profile');
    await awake(page);
    await expect(accounts).toContainText('Not connected');
    await accounts.getByRole('button', { name: 'Connect Microsoft account' }).click();
    await sayWho(page, owner.email);
    await expect(page.getByText('You can sign in with Microsoft from now on.')).toBeVisible();
    await expect(accounts.getByRole('listitem')).toContainText([owner.email]);
    await expect(accounts.getByRole('listitem')).toContainText(['Not used yet']);
    await expectAccessible(page);
    // The first one told of the second step.
    const mail = await latestMail(request, owner.email, /^How you sign in/, 2);
    expect(mail.text).toContain('was connected with yours');
  });

  await test.step('another account of the same address gets in nowhere, and is told what to do', async () => {
    await awake(page);
    await signOut(page);
    await page.context().clearCookies({ name: 'gatehouse-device' });
    await expectAccessible(page);
    await withMicrosoft.click();
    await sayWho(page, `${owner.email} of somebody else`);
    await isUnknown();
    await expectAccessible(page);
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
  });

  await test.step('the right one gets in, after the second step', async () => {
    await withMicrosoft.click();
    await sayWho(page, owner.email);
    await expect(page.getByRole('heading', { name: 'Second step', exact: true })).toBeVisible();
    await answerSecondStep(page, owner);
    await expect(page.getByRole('heading', { name: 'Your products', level: 1 })).toBeVisible();
    await page.goto('/profile');
    await expect(accounts.getByRole('listitem')).toContainText(['Last used']);
  });

  await test.step('disconnects it, and it gets in no more', async () => {
    await awake(page);
    await accounts.getByRole('button', { name: 'Disconnect Microsoft' }).click();
    await expect(page.getByRole('group', { name: 'Microsoft disconnected' })).toBeVisible();
    await expect(accounts).toContainText('Not connected');
    await signOut(page);
    await withMicrosoft.click();
    await sayWho(page, owner.email);
    await isUnknown();
  });
});
