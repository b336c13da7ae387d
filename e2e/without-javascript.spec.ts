import type { Page } from '@playwright/test';
import { acceptAfresh, goodPassword } from './accepting.ts';
import { castFor, school } from './cast.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { enter, openSite, owner, signInAtPage } from './people.ts';
import { invite } from './staff-list.ts';

test.use({ javaScriptEnabled: false });

/** An administrator, who has scripts, invites somebody. */
async function inviteWithScripts(page: Page, part: 'without scripts' | 'forgetful') {
  await enter(page, owner);
  const invitee = await castFor(page, part);
  await openSite(page, school);
  await invite(page, invitee, 'Tracker', 'Partial Edit');
  return invitee;
}

/** A name on the page that has an accent, and the same as somebody types it who has no such key. */
async function somebodyWithAnAccent(page: Page): Promise<[string, string]> {
  const words = await page.getByRole('rowheader').allInnerTexts();
  const names = words.map((text) => text.split('\n').find((line) => line.includes(' ')) ?? '');
  const plain = (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, '');
  const name = names.find((each) => plain(each) !== each.normalize('NFD')) ?? '';
  return [name, plain(name).toLowerCase()];
}

test('without scripts one signs in, filters, searches and turns pages', async ({ page }) => {
  await signInAtPage(page, owner);
  await page.getByRole('link', { name: 'Elmsworth Academy' }).click();
  await expect(page.getByRole('heading', { name: 'User Invitations' })).toBeVisible();
  await page.getByRole('link', { name: 'Next' }).click();
  await page.getByRole('link', { name: 'Previous' }).click();
  await expect(page.getByText(/^25 of \d+$/)).toBeVisible();
  const [name, unaccented] = await somebodyWithAnAccent(page);

  const filters = page.getByRole('navigation', { name: 'Filter by status' });
  await filters.getByRole('link', { name: /^Registered/ }).click();
  await expect(filters.getByRole('link', { name: /^Registered/ })).toHaveAttribute('aria-current', 'page');
  const people = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await expect(people.first()).toContainText('Registered');
  await expect(people.filter({ hasText: 'Not Registered' })).toHaveCount(0);

  await filters.getByRole('link', { name: /^All Staff/ }).click();
  const search = page.getByRole('searchbox', { name: 'Search by name or e-mail' });
  await search.fill(unaccented);
  await search.press('Enter');
  await expect(page.getByText('1 in all')).toBeVisible();
  await expect(people).toContainText(name);
  await search.fill('nobody of this name');
  await search.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nobody matches “nobody of this name”' })).toBeVisible();
});

test(
  'without scripts an invitation is accepted',
  { tag: '@one-width' },
  async ({ page, request, elsewhere }) => {
    const invitee = await inviteWithScripts(await elsewhere({ javaScriptEnabled: true }), 'without scripts');
    await acceptAfresh(page, linkIn(await latestMail(request, invitee.email, /invited you/), '/i/'));
    await expect(page.getByRole('region', { name: school })).toContainText('Tracker');
  },
);

test(
  'without scripts a forgotten password is replaced',
  { tag: '@one-width' },
  async ({ page, request, elsewhere, gate }) => {
    gate.expectComplaint(/status of 422/);
    const invitee = await inviteWithScripts(await elsewhere({ javaScriptEnabled: true }), 'forgetful');
    const { email } = invitee;
    const old = await elsewhere();
    await acceptAfresh(old, linkIn(await latestMail(request, email, /invited you/), '/i/'));

    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Forgot it?' }).click();
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByRole('heading', { name: 'Look at your mail' })).toBeVisible();
    const mail = await latestMail(request, email, /^Choose a new password$/);
    expect(mail.envelope.to).toEqual([email]);
    const link = linkIn(mail, '/reset/');
    await page.goto(link);
    expect(new URL(page.url()).pathname).toBe('/reset');

    const password = page.getByLabel('New password', { exact: true });
    await password.fill('passwordpassword');
    await page.getByRole('button', { name: 'Save the new password' }).click();
    await expect(password).toHaveAttribute('aria-invalid', 'true');
    await password.fill('marble kettle orchard');
    await page.getByRole('button', { name: 'Save the new password' }).click();
    await expect(page.getByRole('status')).toContainText('Your new password is set. Sign in with it.');

    await old.reload();
    await expect(old.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(goodPassword);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('is wrong');
    await signInAtPage(page, { email, password: 'marble kettle orchard' });
    await page.goto(link);
    await expect(page.getByRole('main')).toContainText('This link was used already');
  },
);

test.describe('with scripts', () => {
  test.use({ javaScriptEnabled: true });

  test('the pages of a forgotten password are accessible', async ({ page }) => {
    await page.goto('/forgot-password');
    await expectAccessible(page);
    await page.getByLabel('E-mail address').fill('nobody@wetherham.example');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByRole('status')).toContainText('If nobody@wetherham.example has an account here');
    await expectAccessible(page);
    await page.goto('/reset');
    await expect(page.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
    await expectAccessible(page);
  });
});
