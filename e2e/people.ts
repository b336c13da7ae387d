import { expect, type Page } from '@playwright/test';
import { nextCode } from './authenticator.ts';
import {
  answerSecondStep as answerBySecondStep,
  bringDevice,
  keepDevice,
  secretOf,
  setUpSecondStep,
} from './second-factor.ts';

/** Somebody who can sign in. */
export interface Person {
  readonly email: string;
  readonly password: string;
}

const { origin } = new URL(process.env['GATEHOUSE_URL'] ?? '');
const password = 'lantern maple harbour';

/** The Account Owner of the demo trust, as the terminal names them. */
export const owner: Person = { email: 'owner@gatehouse.example', password };
/** The Account Admin of one school of the demo trust. */
export const admin: Person = { email: 'admin@gatehouse.example', password };

/**
 * Signs somebody in without the pages, with the second step where it is asked: where signing in is not what a journey is
 * about.
 */
export async function enter(page: Page, person: Person): Promise<void> {
  const { request } = page;
  const { email, password: typed } = person;
  await bringDevice(page.context(), person);
  const headers = await asBrowser(page);
  const answer = await request.post('/trpc/accounts.signIn', { data: { email, password: typed }, headers });
  expect(answer.ok(), await answer.text()).toBe(true);
  let entered = (await answer.json()).result.data;
  if (entered.kind === 'step') {
    const answered = await answerBySecondStep(request, person, { headers, remember: true });
    expect(answered.ok(), await answered.text()).toBe(true);
    entered = (await answered.json()).result.data;
  }
  if (entered.needsFactor) await setUpSecondStep(request, person);
  await keepDevice(page.context(), person);
}

/** The same, and goes to their home page. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await enter(page, person);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Your products', level: 1 })).toBeVisible();
}

/** What a request says that the scripts of a page have sent. */
export const asBrowser = async (page: Page) => ({
  origin,
  'user-agent': await page.evaluate(() => navigator.userAgent),
});

/** Signs somebody in at the sign-in page, with the second step where it is asked, and waits for their home page. */
export async function signInAtPage(page: Page, person: Person): Promise<void> {
  await bringDevice(page.context(), person);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const home = page.getByRole('heading', { name: 'Your products', level: 1 });
  const asked = page.getByRole('heading', { name: 'Second step', exact: true });
  const missing = page.getByRole('heading', { name: 'Set up your second step' });
  await expect(home.or(asked).or(missing)).toBeVisible();
  if (await missing.isVisible()) await addSecondStep(page, person);
  if (await asked.isVisible()) await answerSecondStep(page, person);
  await expect(home).toBeVisible();
  await keepDevice(page.context(), person);
}

/** Sets up the second step for whoever has come in and needs one, without the pages, and goes to their home page. */
export async function addSecondStep(page: Page, person: Pick<Person, 'email'>): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Set up your second step' })).toBeVisible();
  await setUpSecondStep(page.request, person);
  await page.goto('/');
}

/** Types codes in until one was right: of two who use the same app at once, one needs the next code. */
export async function answerSecondStep(
  page: Page,
  person: Person,
  send = (code: string) => sendCode(page, code),
): Promise<void> {
  for (let tries = 0; tries < 4; tries += 1) {
    const code = await nextCode(secretOf(person));
    const answered = page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url().includes('/sign-in/code'),
    );
    await send(code);
    if ((await answered).status() !== 422) return;
    // The page that says so has come when nothing is typed in any more.
    await expect(page.getByLabel('Code')).toHaveValue('');
  }
}

async function sendCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code').fill(code);
  await page.getByLabel('Do not ask on this device').check();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Signs whoever is signed in out, by the menu of their account. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /your account$/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
}

/** From the home page to User Invitations of a trust or school. */
export async function openInvitations(page: Page, site: string | RegExp): Promise<void> {
  await page.getByRole('region', { name: 'Administration' }).getByRole('link', { name: site }).click();
  await expect(page.getByRole('heading', { name: 'User Invitations' })).toBeVisible();
  await awake(page);
}

/** The id of a trust or school that whoever is signed in administers. */
export async function siteNamed({ request }: Page, name: string | RegExp): Promise<string> {
  const me = await (await request.get('/trpc/portal.me')).json();
  const sites: readonly { id: string; name: string }[] = me.result.data.sites;
  const site = sites.find((one) => (typeof name === 'string' ? one.name === name : name.test(one.name)));
  if (site === undefined) throw new Error(`whoever is signed in does not administer ${name}`);
  return site.id;
}

/** Opens a page of a trust or school at once; unless told otherwise, User Invitations. */
export async function openSite(page: Page, site: string | RegExp, path = 'invitations'): Promise<void> {
  await page.goto(`/sites/${await siteNamed(page, site)}/${path}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await awake(page);
}

/** Waits until the scripts of a page that was loaded whole have taken it over: a press before that is lost. */
export async function awake(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const heading = document.querySelector('h1') ?? {};
    return Object.keys(heading).some((key) => key.startsWith('__react'));
  });
}
