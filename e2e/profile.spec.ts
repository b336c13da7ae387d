import type { Page } from '@playwright/test';
import { acceptUnseen, goodPassword } from './accepting.ts';
import { officeFor } from './cast.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { awake, enter, openSite, owner, signInAtPage } from './people.ts';
import { invite } from './staff-list.ts';
import { tryKey } from './this-try.ts';

const trust = 'Wetherham Learning Trust';
const newPassword = 'marble kettle orchard';

/** An administrator invites somebody, who comes in. */
async function comeIn(page: Page, administrator: Page) {
  await enter(administrator, owner);
  const invitee = await officeFor(administrator);
  await openSite(administrator, trust);
  await invite(administrator, invitee, 'Insights', 'Full Edit');
  const mail = await latestMail(page.request, invitee.email, /invited you/);
  await acceptUnseen(page, linkIn(mail, '/i/'), invitee.name);
  return invitee;
}

async function openProfile(page: Page): Promise<void> {
  await page.getByRole('button', { name: /your account$/ }).click();
  await page.getByRole('menuitem', { name: 'Your profile' }).click();
  await expect(page.getByRole('heading', { name: 'Your profile', level: 1 })).toBeVisible();
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('somebody looks after their name, devices, password, access and address', async ({
  page,
  elsewhere,
  gate,
}) => {
  test.setTimeout(180_000);
  gate.expectComplaint(/status of (?:422|404)/);
  const { email } = await comeIn(page, await elsewhere());
  await awake(page);
  await openProfile(page);
  await expectAccessible(page);

  await test.step('the name', async () => {
    await part(page, 'Name').getByLabel('Display name').fill('Mei-Lin Herrera');
    await part(page, 'Name').getByRole('button', { name: 'Save the name' }).click();
    await expect(page.getByRole('group', { name: 'Name changed' })).toBeVisible();
    await expect(page.getByRole('main').getByText('Mei-Lin Herrera', { exact: true })).toBeVisible();
    await expect(page.getByRole('main').getByText(email, { exact: true }).first()).toBeVisible();
  });

  await test.step('the access', async () => {
    const access = part(page, 'My access');
    await expect(access).toContainText(`Insights as Full Edit`);
    await expect(access).toContainText(`at ${trust}`);
    await expect(access).toContainText('given by Dana Whitfield');
    await expect(access.getByRole('link', { name: `Open Insights at ${trust}` })).toHaveAttribute(
      'href',
      /^https:/,
    );
  });

  const other = await elsewhere();
  await test.step('a device', async () => {
    await signInAtPage(other, { email, password: goodPassword });
    await page.reload();
    await awake(page);
    const devices = part(page, 'Where you are signed in');
    await expect(devices.getByRole('listitem').first()).toContainText('This device');
    await expect(devices.getByRole('listitem')).toHaveCount(2);
    await devices.getByRole('button', { name: /^Sign out Chrome on / }).click();
    await expect(page.getByRole('group', { name: 'Signed out there' })).toBeVisible();
    await expect(devices.getByRole('listitem')).toHaveCount(1);
    await other.reload();
    await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });

  await test.step('the password', async () => {
    await signInAtPage(other, { email, password: goodPassword });
    const form = part(page, 'Password');
    const present = form.getByLabel('Present password');
    await present.fill('not my password at all');
    await form.getByLabel('New password', { exact: true }).fill(newPassword);
    await form.getByRole('button', { name: 'Change the password' }).click();
    await expect(present).toHaveAttribute('aria-invalid', 'true');
    await expect(present).toBeFocused();
    await expectAccessible(page);
    await present.fill(goodPassword);
    await form.getByRole('button', { name: 'Change the password' }).click();
    await expect(page.getByRole('group', { name: 'Password changed' })).toContainText('1 other device was');
    await latestMail(page.request, email, /^Your password has been changed$/);
    await other.reload();
    await signInAtPage(other, { email, password: newPassword });
  });

  await test.step('the address', async () => {
    const newEmail = `new.${tryKey()}.${email}`;
    const form = part(page, 'Login e-mail');
    await form.getByLabel('New e-mail address').fill(newEmail);
    await form.getByLabel(/^Your password/).fill(newPassword);
    await form.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByRole('group', { name: 'The link is on its way' })).toContainText(newEmail);
    await latestMail(page.request, email, /asked to change your login e-mail/);
    const link = linkIn(await latestMail(page.request, newEmail, /^Confirm your new e-mail/), '/email/');

    const plain = await elsewhere({ javaScriptEnabled: false });
    await plain.goto(link);
    expect(new URL(plain.url()).pathname).toBe('/email');
    await expect(plain.getByRole('heading', { name: 'Sign in to confirm your new address' })).toBeVisible();
    await plain.getByRole('link', { name: 'Sign in' }).click();
    await plain.getByLabel('E-mail address').fill(email);
    await plain.getByLabel('Password', { exact: true }).fill(newPassword);
    await plain.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(plain.getByRole('heading', { name: 'Confirm your new e-mail address' })).toBeVisible();
    await plain.reload();
    await page.goto(link);
    await expectAccessible(page);
    await plain.getByRole('button', { name: 'Use this address from now on' }).click();
    await expect(plain.getByText(`You sign in with ${newEmail} from now on.`)).toBeVisible();

    await latestMail(page.request, email, /^Your login e-mail has been changed$/);
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'This link was used already' })).toBeVisible();
    await signInAtPage(page, { email: newEmail, password: newPassword });
  });
});
