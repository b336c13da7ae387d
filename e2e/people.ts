import { expect, type Page } from '@playwright/test';
import { nextCode } from './authenticator.ts';
import { bringDevice, keepDevice, secretOf, setUpSecondStep } from './second-factor.ts';

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

/** Signs somebody in at the sign-in page, with the second step where it is asked, and waits for their home page. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await bringDevice(page.context(), person);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const home = page.getByRole('heading', { name: 'Your products', level: 1 });
  const asked = page.getByRole('heading', { name: 'Second step', exact: true });
  const missing = page.getByRole('heading', { name: 'Set up your second step' });
  await expect(home.or(asked).or(missing)).toBeVisible();
  if (await missing.isVisible()) {
    await setUpSecondStep(page.request, person);
    await page.goto('/');
  }
  if (await asked.isVisible()) await answerSecondStep(page, person);
  await expect(home).toBeVisible();
  await keepDevice(page.context(), person);
}

/** Types codes in until one was right: of two who use the same app at once, one needs the next code. */
async function answerSecondStep(page: Page, person: Person): Promise<void> {
  const home = page.getByRole('heading', { name: 'Your products', level: 1 });
  const wrong = page.getByText('This code is not right');
  for (let tries = 0; tries < 4; tries += 1) {
    await page.getByLabel('Code').fill(await nextCode(secretOf(person)));
    await page.getByLabel('Do not ask on this device').check();
    await Promise.all([
      page.waitForLoadState(),
      page.getByRole('button', { name: 'Sign in', exact: true }).click(),
    ]);
    await expect(home.or(wrong)).toBeVisible();
    if (await home.isVisible()) return;
  }
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
