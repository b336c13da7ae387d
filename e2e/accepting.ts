import { expect, type Page } from '@playwright/test';
import { asBrowser } from './people.ts';

/** Three random words: strong enough for everybody. */
export const goodPassword = 'copper window thistle';

/** Opens the link of an invitation and accepts it by making an account. */
export async function acceptAfresh(page: Page, link: string, password = goodPassword): Promise<void> {
  await page.goto(link);
  await page.getByRole('link', { name: 'Create new account' }).click();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create account and accept' }).click();
  await expect(page.getByRole('heading', { name: 'Your products', level: 1 })).toBeVisible();
}

/**
 * The same without the pages, where accepting is not what a journey is about: what their forms send. Afterwards the
 * browser is where they lead.
 */
export async function acceptUnseen(page: Page, link: string, name: string): Promise<void> {
  const { pathname } = new URL(link);
  const headers = await asBrowser(page);
  expect((await page.request.get(link, { headers })).ok()).toBe(true);
  const accepted = await page.request.post(pathname.startsWith('/i/') ? '/i/create' : '/welcome/create', {
    form: { name, password: goodPassword },
    headers,
    maxRedirects: 0,
  });
  expect(accepted.status(), await accepted.text()).toBe(303);
  await page.goto(accepted.headers()['location'] ?? '');
}
