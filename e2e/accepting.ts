import { expect, type Page } from '@playwright/test';

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
