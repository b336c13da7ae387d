import { expect, expectAccessible, test } from './journey.ts';
import { makeProofOlder } from './make-older.ts';
import { awake } from './people.ts';
import { smallTrust } from './small-trust.ts';
import { choose, find } from './staff-list.ts';

test('before all access of somebody ends, whoever signed in long ago confirms who they are', async ({
  page,
  elsewhere,
}, info) => {
  test.setTimeout(180_000);
  const { trustSite, owner, colleague } = await smallTrust(page, info, 'prove');
  const invitee = await colleague('Fay', await elsewhere());
  await page.goto(`/sites/${trustSite}/invitations`);
  await awake(page);
  const row = await find(page, invitee);
  await makeProofOlder(owner.email);

  await choose(page, invitee, /^Revoke Access/);
  const revoke = page.getByRole('dialog', { name: `Revoke all access of ${invitee.name}?` });
  await revoke.getByLabel('Reason (optional)').fill('Left in a hurry');
  const yes = revoke.getByRole('button', { name: 'Revoke Access' });
  const confirm = page.getByRole('dialog', { name: 'Confirm that it is you' });
  const password = confirm.getByLabel('Your password', { exact: true });

  await test.step('whoever cancels finds everything as it was', async () => {
    await yes.click();
    await expect(password).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(confirm).toBeHidden();
    await expect(revoke.getByLabel('Reason (optional)')).toHaveValue('Left in a hurry');
    await expect(yes).toBeFocused();
    await expect(revoke).not.toContainText('Confirm that it is you');
  });

  await test.step('a wrong password does nothing', async () => {
    await page.keyboard.press('Enter');
    await password.fill('not my password');
    await page.keyboard.press('Enter');
    await expect(password).toHaveAccessibleDescription('That is not your password.');
    await expect(password).toBeFocused();
    await expectAccessible(page);
  });

  await test.step('with the right one it is done, without typing anything anew', async () => {
    await password.fill(owner.password);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: `Access of ${invitee.name} revoked` })).toBeVisible();
    await expect(confirm).toBeHidden();
    await expect(row).not.toContainText('Marks');
  });
});

test(
  'the page that confirms who is there works without scripts',
  { tag: '@one-width' },
  async ({ page, elsewhere, gate }, info) => {
    gate.expectComplaint(/status of 422/);
    const { owner } = await smallTrust(page, info, 'plainly');
    const plain = await elsewhere({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    });
    await plain.goto('/prove?to=/profile');
    await plain.getByLabel('Your password').fill('not my password');
    await plain.getByRole('button', { name: 'Confirm' }).click();
    await expect(plain.getByText('That is not your password.')).toBeVisible();
    await plain.getByLabel('Your password').fill(owner.password);
    await plain.getByRole('button', { name: 'Confirm' }).click();
    await expect(plain.getByRole('heading', { name: 'Your profile' })).toBeVisible();
  },
);
