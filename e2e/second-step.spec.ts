import type { Page } from '@playwright/test';
import { goodPassword } from './accepting.ts';
import { appoint } from './appoint.ts';
import { nextCode } from './authenticator.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { addSecondStep, awake, signOut } from './people.ts';
import { knowSecret, secretOf } from './second-factor.ts';
import { smallTrust } from './small-trust.ts';

const home = (page: Page) => page.getByRole('heading', { name: 'Your products', level: 1 });
const missing = (page: Page) => page.getByRole('heading', { name: 'Set up your second step' });
const step = (page: Page) => page.getByRole('heading', { name: 'Second step', exact: true });
const code = (page: Page) => page.getByRole('textbox', { name: 'Code' });
const goIn = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true }).click();

/** Signs out, and in again up to where the password was right. */
async function givePassword(page: Page, email: string): Promise<void> {
  await awake(page);
  await signOut(page);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(goodPassword);
  await goIn(page);
}

test('an Account Admin sets up a second step before anything else, and signs in with it from then on', async ({
  page,
  elsewhere,
  gate,
}, info) => {
  test.setTimeout(120_000);
  gate.expectComplaint(/status of 422/);
  const owners = await elsewhere();
  const { trustSite, key } = await smallTrust(owners, info, 'step');
  const admin = { name: 'Amal Ashdown', email: `amal@${key}.example`, role: 'account_admin' } as const;
  await appoint(owners, trustSite, page, admin);
  const { email } = admin;

  await test.step('they administer nothing before it is set up', async () => {
    await expect(missing(page)).toBeVisible();
    await page.goto('/');
    await expect(page.getByText('Until it is set up, you cannot administer anything.')).toBeVisible();
    const list = { params: { input: JSON.stringify({ site: trustSite }) } };
    expect((await page.request.get('/trpc/invitations.list', list)).ok()).toBe(false);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Set it up now' }).click();
  });

  const spare = await test.step('they set up an app, whose first code has to be right', async () => {
    await expect(missing(page)).toBeVisible();
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible();
    await page.getByText('Type it in instead').click();
    knowSecret(admin, (await page.locator('code.secret').textContent()) ?? '');
    await code(page).fill('000 000');
    await page.getByRole('button', { name: 'Confirm' }).click();
    await expect(page.getByText('This code is not right')).toBeVisible();
    await expectAccessible(page);
    await code(page).fill(await nextCode(secretOf(admin)));
    await page.getByRole('button', { name: 'Confirm' }).click();
    const codes = page.getByRole('list', { name: 'Backup codes' }).getByRole('listitem');
    await expect(codes).toHaveCount(10);
    await expectAccessible(page);
    const texts = await codes.allTextContents();
    await page.getByRole('link', { name: 'I have kept them' }).click();
    await expect(home(page)).toBeVisible();
    await expect(page.getByRole('region', { name: 'Administration' })).toBeVisible();
    return texts;
  });

  await test.step('a wrong code is said to be wrong, the right one lets them in, and then this device is not asked', async () => {
    await givePassword(page, email);
    await expect(step(page)).toBeVisible();
    await code(page).fill('000 000');
    await goIn(page);
    await expect(page.getByText('This code is not right')).toBeVisible();
    await expectAccessible(page);
    await code(page).fill(await nextCode(secretOf(admin)));
    await page.getByLabel('Do not ask on this device').check();
    await goIn(page);
    await expect(home(page)).toBeVisible();
    await givePassword(page, email);
    await expect(home(page)).toBeVisible();
  });

  await test.step('a device that is forgotten is asked again, and a backup code lets in, once', async () => {
    await page.goto('/profile');
    await awake(page);
    await expect(page.getByText('10 backup codes are left')).toBeVisible();
    const device = page.getByRole('listitem').filter({ hasText: 'Not asked for a code until' });
    await expectAccessible(page);
    await device.getByRole('button', { name: 'Forget' }).click();
    await expect(device).toHaveCount(0);
    const [spent = ''] = spare;
    for (const opens of [true, false]) {
      await givePassword(page, email);
      await expect(step(page)).toBeVisible();
      await code(page).fill(spent);
      await goIn(page);
      await expect(opens ? home(page) : page.getByText('This code is not right')).toBeVisible();
    }
  });
});

test(
  'a trust asks everyone for a second step: staff who are in already set it up before they go on',
  { tag: '@one-width' },
  async ({ page, elsewhere }, info) => {
    test.setTimeout(180_000);
    const owners = await elsewhere();
    const { trustSite, colleague } = await smallTrust(owners, info, 'everyone');
    const invitee = await colleague('Fay', page);
    await expect(page.getByText('Marks').first()).toBeVisible();

    await owners.goto(`/sites/${trustSite}/settings`);
    await awake(owners);
    await owners.getByRole('radio', { name: /^Everyone/ }).check();
    await owners.getByRole('button', { name: 'Save second step' }).click();
    await expect(owners.getByRole('group', { name: 'Settings saved' })).toBeVisible();
    await expectAccessible(owners);

    await page.goto('/');
    await expect(missing(page)).toBeVisible();
    await expect(page.getByText('Your trust asks you for a second step at sign-in.')).toBeVisible();
    await addSecondStep(page, invitee);
    await expect(home(page)).toBeVisible();
    await expect(page.getByText('Marks').first()).toBeVisible();
  },
);
