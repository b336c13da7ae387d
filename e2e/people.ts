import { expect, type Page } from '@playwright/test';

/** Somebody who can sign in. */
export interface Person {
  readonly email: string;
  readonly password: string;
}

const password = 'lantern maple harbour';

/** The Account Owner of the demo trust, as the terminal names them. */
export const owner: Person = { email: 'owner@gatehouse.example', password };
/** The Account Admin of one school of the demo trust. */
export const admin: Person = { email: 'admin@gatehouse.example', password };

/** Signs somebody in at the sign-in page, and waits for their home page. */
export async function signIn(page: Page, { email, password: typed }: Person): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(typed);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Your products', level: 1 })).toBeVisible();
}

/** From the home page to User Invitations of a trust or school. */
export async function openInvitations(page: Page, site: string | RegExp): Promise<void> {
  await page.getByRole('region', { name: 'Administration' }).getByRole('link', { name: site }).click();
  await expect(page.getByRole('heading', { name: 'User Invitations' })).toBeVisible();
  await awake(page);
}

/** Waits until the scripts of a page that was loaded whole have taken it over: a press before that is lost. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const heading = document.querySelector('h1') ?? {};
    return Object.keys(heading).some((key) => key.startsWith('__react'));
  });
}
