import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey.ts';
import { owner, enter } from './people.ts';
import { colleague, type Colleague } from './product-people.ts';

async function open(home: Page, { name, school }: Colleague, product: string): Promise<Page> {
  const tab = home.waitForEvent('popup');
  await home
    .getByRole('region', { name: school })
    .getByRole('link', { name: new RegExp(`^${product}`) })
    .click();
  const opened = await tab;
  await expect(opened.getByRole('heading', { level: 1 })).toHaveText(name);
  return opened;
}

test('whoever signs out in a product leaves that one alone, or everything that they opened from the portal', async ({
  page,
  elsewhere,
}) => {
  test.setTimeout(180_000);
  await enter(page, owner);
  const home = await elsewhere();
  const person = await colleague(page, home, 'signs out of everything', {
    Tracker: 'Partial Edit',
    'Parents Evening': 'Teacher',
  });
  const tracker = await open(home, person, 'Tracker');
  const evening = await open(home, person, 'Parents Evening');
  const leave = async (how: string) => {
    await tracker.getByRole('button', { name: 'Sign out' }).click();
    await expect(tracker.getByRole('heading', { name: 'Sign out' })).toBeVisible();
    await expectAccessible(tracker);
    await tracker.getByRole('button', { name: how }).click();
    await expect(tracker.getByRole('heading', { name: 'You have left Tracker' })).toBeVisible();
    await expectAccessible(tracker);
  };

  await test.step('of Tracker alone: the other product goes on, and Tracker opens again by one click', async () => {
    await leave('Only leave Tracker');
    await evening.getByRole('button', { name: 'Ask the portal again' }).click();
    await expect(evening.getByRole('heading', { level: 1 })).toHaveText(person.name);
    await tracker.getByRole('link', { name: 'Sign in again' }).click();
    await expect(tracker.getByRole('heading', { level: 1 })).toHaveText(person.name);
  });

  await test.step('of everything: the other product says so by itself, and the portal asks who it is', async () => {
    await leave('Sign out of everything');
    await expect(evening.getByRole('heading', { name: /^You were signed out at \d\d:\d\d$/ })).toBeVisible();
    await home.goto('/');
    await expect(home.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await evening.getByRole('link', { name: 'Sign in again' }).click();
    await expect(evening.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });
});
