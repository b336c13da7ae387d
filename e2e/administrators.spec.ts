import type { Locator, Page } from '@playwright/test';
import { acceptAfresh } from './accepting.ts';
import { school, trust } from './cast.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { admin, awake, enter, openInvitations, openSite, owner, signIn } from './people.ts';
import { choose } from './staff-list.ts';
import { tryKey } from './this-try.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const said = (page: Page, text: string | RegExp) => page.getByRole('group', { name: text });

/** The page Administrators of the trust or school that is open. */
async function openAdministrators(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: 'Open menu' });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('link', { name: 'Administrators', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Administrators', level: 1 })).toBeVisible();
  await awake(page);
}

/** Looks somebody up; their row, or card. */
async function find(page: Page, email: string): Promise<Locator> {
  await page.getByRole('searchbox', { name: 'Search by name or e-mail' }).fill(email);
  await expect(page.locator('tbody tr')).toHaveCount(1);
  return page.getByRole('row').filter({ hasText: email });
}

test('an administrator is invited to one school, comes in, is given more, and is revoked', async ({
  page,
  request,
  elsewhere,
}) => {
  test.setTimeout(240_000);
  const key = tryKey();
  const [name, email] = [`Robin Hale ${key}`, `robin.hale.${key}@office.example`];
  await enter(page, owner);
  await openSite(page, trust);
  await openAdministrators(page);
  await expect(page.getByRole('row', { name: /^Dana Whitfield/ })).toContainText('Account Owner');
  await expectAccessible(page);

  const link = await test.step('the owner invites them', async () => {
    await page.getByRole('button', { name: 'Invite administrator' }).click();
    await dialog(page).getByLabel('Full name').fill(name);
    await dialog(page).getByLabel('Work e-mail address').fill(email);
    await dialog(page).getByRole('button', { name: 'Send Invitation' }).click();
    await expect(dialog(page)).toContainText('Choose a role.');
    await dialog(page)
      .getByRole('radio', { name: /^Full Edit/ })
      .check();
    await dialog(page).getByRole('radio', { name: 'Some schools' }).check();
    await dialog(page).getByRole('checkbox', { name: school }).check();
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: 'Send Invitation' }).click();
    await expect(said(page, `Invitation sent to ${name}`)).toBeVisible();
    const row = await find(page, email);
    await expect(row).toContainText('Invite Pending');
    await expect(row).toContainText(school);
    return linkIn(await latestMail(request, email, /be an administrator/), '/i/');
  });

  const guest = await elsewhere();
  await test.step('they accept from the mail, and see their school alone', async () => {
    await acceptAfresh(guest, link);
    const places = guest.getByRole('region', { name: 'Administration' }).getByRole('link');
    await expect(places).toHaveCount(1);
    await openInvitations(guest, school);
    await expect(guest.getByRole('link', { name: 'Administrators', exact: true })).toHaveCount(0);
  });

  await test.step('the owner makes them an Observer of all sites', async () => {
    await page.reload();
    await awake(page);
    const row = await find(page, email);
    await expect(row).toContainText('Active');
    await choose(page, { name }, 'Edit');
    await expect(page.getByRole('heading', { name: `Administrators: ${name}` })).toBeVisible();
    await awake(page);
    await expect(page.getByLabel('Full name')).not.toBeEditable();
    await expect(page.getByLabel('E-mail address')).not.toBeEditable();
    await expect(page.getByText('This takes effect at once, and no mail is sent.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('radio', { name: /^Observer/ }).check();
    await page.getByRole('radio', { name: /^All sites/ }).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(said(page, `${name} is saved`)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Administrators', level: 1 })).toBeFocused();
    await expect(await find(page, email)).toContainText('Observer');
  });

  await test.step('at their next press they are asked to sign in, and see more, and change nothing', async () => {
    await guest.reload();
    await expect(guest.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await signIn(guest, { email, password: 'copper window thistle' });
    await openInvitations(guest, trust);
    await openAdministrators(guest);
    await expect(guest.getByRole('row', { name: /^Dana Whitfield/ })).toBeVisible();
    await expect(guest.getByRole('button', { name: 'Invite administrator' })).toHaveCount(0);
    await expect(guest.getByRole('button', { name: /^Operations for/ })).toHaveCount(0);
  });

  await test.step('the owner revokes them: their session is dead', async () => {
    await choose(page, { name }, 'Revoke Access');
    await expect(dialog(page)).toContainText('What they have as a member of staff stays');
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: 'Revoke Access' }).click();
    await expect(said(page, `${name} is no administrator any more`)).toBeVisible();
    await expect(page.getByText('Nobody found')).toBeVisible();
    await guest.reload();
    await expect(guest.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });
});

test('a trust says what each role may do, names roles of its own, and puts schools together', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const key = tryKey();
  await enter(page, owner);
  await openSite(page, trust, 'administrators');
  await page.getByRole('link', { name: 'Roles', exact: true }).click();
  await expect(page.getByRole('table', { name: 'What each role may do' })).toBeVisible();
  const roleName = `Clerk to governors (${key})`;
  await page.getByRole('button', { name: 'Add role' }).click();
  await dialog(page).getByLabel('Name', { exact: true }).fill(roleName);
  await dialog(page)
    .getByRole('radio', { name: /^Observer/ })
    .check();
  await dialog(page).getByRole('button', { name: 'Add role' }).click();
  await expect(said(page, `${roleName} is added`)).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(`Clerk.*${key}`) })).toContainText(
    'What Observer may',
  );
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Groups of schools' }).click();
  await page.getByRole('button', { name: 'Add group' }).click();
  const group = `Primaries (${key})`;
  await dialog(page).getByLabel('Name', { exact: true }).fill(group);
  await dialog(page).getByRole('checkbox', { name: school }).check();
  await dialog(page).getByRole('button', { name: 'Add group' }).click();
  await expect(said(page, `${group} is added`)).toBeVisible();
  await expectAccessible(page);
  await choose(page, { name: group }, 'End group');
  await dialog(page).getByRole('button', { name: 'End group' }).click();
  await expect(said(page, `The group ${group} is ended`)).toBeVisible();
});

test('an administrator of one school sees who else manages it, and changes nobody above them', async ({
  page,
}) => {
  await enter(page, admin);
  await openSite(page, /School|Academy/, 'administrators');

  await expect(page.getByRole('row', { name: /^Dana Whitfield/ })).toContainText(`All sites of ${trust}`);
  await expect(page.getByRole('button', { name: 'Operations for Dana Whitfield' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Invite administrator' }).click();
  await expect(dialog(page).getByRole('radio', { name: /^Full Edit/ })).toBeVisible();
  await expect(dialog(page).getByRole('radio', { name: /^Account/ })).toHaveCount(0);
  await expectAccessible(page);
});
