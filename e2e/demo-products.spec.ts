import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey.ts';
import { enter, openSite, owner, signOut } from './people.ts';
import { addressOf, colleague, type Colleague } from './product-people.ts';
import { choose, find } from './staff-list.ts';

/** Opens a product from the home page, in a tab of its own. */
async function open(home: Page, { school }: Colleague, product: string): Promise<Page> {
  const tab = home.waitForEvent('popup');
  await home
    .getByRole('region', { name: school })
    .getByRole('link', { name: new RegExp(`^${product}`) })
    .click();
  return tab;
}

const isIn = async (page: Page, { name, school }: Colleague, role: string) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByRole('region', { name })).toContainText(`${role}, ${school}`);
};
/** At the portal's sign-in, on the way to a product. */
async function signInAtPortal(page: Page, { email, password }: Colleague): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

const isOut = (page: Page) =>
  expect(page.getByRole('heading', { name: /^You were signed out at \d\d:\d\d$/ })).toBeVisible();

test('whoever loses a role is out of that product at once, and of no other', async ({ page, elsewhere }) => {
  test.setTimeout(180_000);
  await enter(page, owner);
  const home = await elsewhere();
  const roles = { Tracker: 'Partial Edit', 'Parents Evening': 'Teacher' };
  const person = await colleague(page, home, 'opens two products', roles);

  const { tracker, evening } = await test.step('one click on each, and they are in', async () => {
    const first = await open(home, person, 'Tracker');
    await isIn(first, person, 'Partial Edit');
    await expectAccessible(first);
    const second = await open(home, person, 'Parents Evening');
    await isIn(second, person, 'Teacher');
    return { tracker: first, evening: second };
  });

  await test.step('the office removes the role, and the page of Tracker says so by itself', async () => {
    await openSite(page, person.school);
    await find(page, person);
    await choose(page, person, 'Remove Role: Tracker');
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await expect(page.getByRole('group', { name: /no longer has Tracker/ })).toBeVisible();
    await isOut(tracker);
    await expectAccessible(tracker);
    await evening.getByRole('button', { name: 'Ask the portal again' }).click();
    await isIn(evening, person, 'Teacher');
  });

  await test.step('they come to no page of the product any more, and are told whom to ask', async () => {
    await tracker.getByRole('link', { name: 'Sign in again' }).click();
    await signInAtPortal(tracker, person);
    await expect(tracker.getByRole('heading', { name: 'You have no access to Tracker' })).toBeVisible();
    await expectAccessible(tracker);
  });

  for (const javaScriptEnabled of [true, false]) {
    await test.step(`from the product to the portal and back, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async () => {
      const fresh = await elsewhere({ javaScriptEnabled });
      await fresh.goto(new URL(evening.url()).origin);
      await fresh.getByRole('link', { name: 'Sign in with your school' }).click();
      await signInAtPortal(fresh, person);
      await isIn(fresh, person, 'Teacher');
    });
  }
});

test('whoever has no access asks for it at the door, and goes on when it is given', async ({
  page,
  elsewhere,
  gate,
}) => {
  test.setTimeout(180_000);
  gate.expectComplaint(/status of 403/);
  await enter(page, owner);
  const home = await elsewhere();
  const person = await colleague(page, home, 'knocks at a product', { 'Parents Evening': 'Teacher' });
  const tracker = await home.context().newPage();
  const noAccess = tracker.getByRole('heading', { name: 'You have no access to Tracker' });

  await test.step('the portal says that they have no access, and the product that they came back', async () => {
    await tracker.goto(await addressOf(page, 'Tracker'));
    await expectAccessible(tracker);
    await tracker.getByRole('link', { name: 'Sign in with your school' }).click();
    await expect(noAccess).toBeVisible();
    await expectAccessible(tracker);
    await tracker.getByRole('link', { name: 'Go back to Tracker' }).click();
    await expect(tracker.getByText('The portal says that you may not come in here.')).toBeVisible();
    await tracker.getByRole('link', { name: 'Try again' }).click();
  });

  await test.step('they ask for it', async () => {
    await tracker.getByRole('link', { name: 'Ask for access' }).click();
    await expect(tracker.getByRole('radio', { name: 'Tracker' })).toBeChecked();
    await tracker.getByLabel('Why do you need it?').fill('I teach Year 4 from January.');
    await tracker.getByRole('button', { name: 'Send request' }).click();
    await expect(noAccess).toBeVisible();
    await expect(tracker.getByText(`You asked for it at ${person.school}`)).toBeVisible();
    await expectAccessible(tracker);
  });

  await test.step('the owner gives it, and they go on', async () => {
    await openSite(page, person.school, 'requests');
    const asked = page.getByRole('listitem').filter({ hasText: person.name });
    await asked.getByRole('button', { name: 'Approve' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Full Edit' }).check();
    await dialog.getByRole('button', { name: 'Approve' }).click();
    await expect(page.getByRole('group', { name: /can open Tracker now$/ })).toBeVisible();
    await tracker.getByRole('link', { name: 'Go on to Tracker' }).click();
    await isIn(tracker, person, 'Full Edit');
  });

  await test.step('they leave the product alone, and come back', async () => {
    await tracker.getByRole('button', { name: 'Sign out' }).click();
    await expectAccessible(tracker);
    await tracker.getByRole('button', { name: 'Only leave Tracker' }).click();
    await expect(tracker.getByRole('heading', { name: 'You have left Tracker' })).toBeVisible();
    await tracker.getByRole('link', { name: 'Sign in again' }).click();
    await isIn(tracker, person, 'Full Edit');
  });

  await test.step('signed out of the portal, they are out of the product', async () => {
    await home.goto('/');
    await signOut(home);
    await isOut(tracker);
  });
});
