import { expect, expectAccessible, test } from './journey.ts';
import { bringDevice } from './second-factor.ts';
import { admin, enter, openInvitations, openSite, owner, signInAtPage } from './people.ts';

test('an Account Admin of one school sees that school, and cannot open the pages of others', async ({
  page,
  elsewhere,
  gate,
}) => {
  gate.expectComplaint(/status of 403/);
  const owners = await elsewhere();
  await enter(owners, owner);
  await openSite(owners, 'Wrenfield Primary School');

  await signInAtPage(page, admin);
  const sites = page.getByRole('region', { name: 'Administration' }).getByRole('link');
  await expect(sites).toHaveText(['Elmsworth Academy']);
  await openInvitations(page, 'Elmsworth Academy');

  await page.goto(owners.url());
  await expect(page.getByRole('heading', { name: 'You cannot open this' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('Wrenfield');
  await expectAccessible(page);
});

test(
  'a page that a school does not have says so, with the way on beside it',
  { tag: '@one-width' },
  async ({ page, gate }) => {
    gate.expectComplaint(/status of 404/);
    await enter(page, admin);
    await openSite(page, 'Elmsworth Academy');

    await page.goto(page.url().replace('invitations', 'no-such-page'));
    await expect(page.getByRole('heading', { name: 'We cannot find that page' })).toBeVisible();
    await expect(page.getByRole('button', { name: /Elmsworth Academy/ })).toBeVisible();
    await expectAccessible(page);
  },
);

test('whoever is not signed in is asked to, and led on to the page they wanted', async ({
  page,
  elsewhere,
}) => {
  const owners = await elsewhere();
  await enter(owners, owner);
  await openSite(owners, 'Wrenfield Primary School');

  await bringDevice(page.context(), owner);
  await page.goto(owners.url());
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('E-mail address').fill(owner.email);
  await page.getByLabel('Password', { exact: true }).fill(owner.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'User Invitations' })).toBeVisible();
  expect(page.url()).toBe(owners.url());
});
