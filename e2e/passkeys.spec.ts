import { goodPassword } from './accepting.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail } from './mailbox.ts';
import { makeProofOlder } from './make-older.ts';
import { awake, signIn, signOut } from './people.ts';
import { smallTrust } from './small-trust.ts';
import { choose, find } from './staff-list.ts';
import { giveAuthenticator } from './virtual-authenticator.ts';

test('an administrator adds a passkey, signs in with it, and confirms with it who they are', async ({
  page,
  elsewhere,
  request,
  gate,
}, info) => {
  test.setTimeout(240_000);
  gate.expectComplaint(/status of 403.*passkeys.beginAdding/);
  const { trustSite, owner, colleague } = await smallTrust(page, info, 'passkeys');
  const invitee = await colleague('Eve', await elsewhere());
  const device = await giveAuthenticator(page);
  const passkeys = page.getByRole('region', { name: 'Passkeys' });
  const name = /(?:PC|Mac|phone|iPhone) of Olive/;

  await test.step('adds one, and is told so', async () => {
    await page.goto('/profile');
    await awake(page);
    await makeProofOlder(owner.email);
    await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a passkey' });
    await expect(dialog.getByLabel('What you call it')).toHaveValue(name);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Go on' }).click();
    const confirm = page.getByRole('dialog', { name: 'Confirm that it is you' });
    await confirm.getByLabel('Your password').fill(owner.password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'Passkey added' })).toBeVisible();
    await expect(passkeys.getByRole('listitem')).toHaveText(name);
    await expect(passkeys.getByRole('listitem')).toContainText('Not used yet');
    await expect(passkeys.getByRole('button', { name: 'Add a passkey' })).toBeFocused();
    await expectAccessible(page);
    // The first one told of the second step that the owner set up.
    const mail = await latestMail(request, owner.email, /^How you sign in/, 2);
    expect(mail.text).toContain('A passkey was added to your account');
  });

  await test.step('signs in with it, and types nothing', async () => {
    await device.isTouched(false);
    await signOut(page);
    await awake(page);
    const button = page.getByRole('button', { name: 'Sign in with a passkey' });
    await expectAccessible(page);
    await device.isTouched(true);
    await device.knowsThem(false);
    await button.click();
    await expect(page.getByText('No passkey was used.')).toBeVisible();
    await expectAccessible(page);
    await device.knowsThem(true);
    await button.click();
    await expect(page.getByRole('heading', { name: 'Your products', level: 1 })).toBeVisible();
  });

  await test.step('confirms with it before all access of somebody ends', async () => {
    await page.goto(`/sites/${trustSite}/invitations`);
    await awake(page);
    const row = await find(page, invitee);
    await makeProofOlder(owner.email);
    await choose(page, invitee, /^Revoke Access/);
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke Access' }).click();
    const confirm = page.getByRole('dialog', { name: 'Confirm that it is you' });
    const other = confirm.getByRole('button', { name: 'Use a passkey instead' });
    await expect(other).toBeVisible();
    await expectAccessible(page);
    await other.click();
    await expect(page.getByRole('group', { name: `Access of ${invitee.name} revoked` })).toBeVisible();
    await expect(row).not.toContainText('Marks');
  });

  await test.step('renames it', async () => {
    await page.goto('/profile');
    await awake(page);
    await expect(passkeys.getByRole('listitem')).toContainText('Last used');
    await passkeys.getByRole('button', { name: /^Rename/ }).click();
    const field = page.getByLabel('What you call it');
    await expect(field).toBeFocused();
    await field.fill('Front desk');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'Passkey renamed' })).toBeVisible();
    await expect(passkeys.getByRole('button', { name: 'Rename Front desk' })).toBeFocused();
  });
});

test(
  'whoever is no administrator makes backup codes for a passkey, can remove it, and sign in with the password again',
  { tag: '@one-width' },
  async ({ page, elsewhere }, info) => {
    test.setTimeout(240_000);
    const { colleague } = await smallTrust(await elsewhere(), info, 'unpasskey');
    const { email } = await colleague('Gus', page);
    const device = await giveAuthenticator(page);
    await page.goto('/profile');
    await awake(page);
    const passkeys = page.getByRole('region', { name: 'Passkeys' });
    await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByRole('group', { name: 'Passkey added' })).toBeVisible();
    await page.getByRole('link', { name: 'Make backup codes, or set an app up' }).click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Make backup codes' }).click();
    const codes = page.getByRole('list', { name: 'Backup codes' }).getByRole('listitem');
    await expect(codes).toHaveCount(10);
    const [code = ''] = await codes.allTextContents();
    await page.getByRole('link', { name: 'I have kept them' }).click();
    await device.isTouched(false);
    await signOut(page);
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(goodPassword);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByText('or one of your backup codes')).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Your products', level: 1 })).toBeVisible();
    await device.isTouched(true);
    await page.goto('/profile');
    await awake(page);
    await expect(page.getByText('9 backup codes are left')).toBeVisible();
    await passkeys.getByRole('button', { name: /^Remove/ }).click();
    const dialog = page.getByRole('dialog', { name: /^Remove .* of .*\?/ });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByRole('group', { name: 'Passkey removed' })).toBeVisible();
    await expect(passkeys).toContainText('You have none yet.');
    await expect(passkeys.getByRole('button', { name: 'Add a passkey' })).toBeFocused();
    await device.isTouched(false);
    await signOut(page);
    await signIn(page, { email, password: goodPassword });
  },
);
