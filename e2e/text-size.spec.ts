import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';
import { admin, enter, openSite } from './people.ts';

/** Sets the font size that somebody has chosen in their browser, in pixels. */
async function chooseTextSize(page: Page, standard: number): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
  await browser.detach();
}

/** What is written on the page and in which size, in pixels; but for icons. */
const textsOf = (page: Page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter(({ childNodes }) =>
        [...childNodes].some((one) => one.nodeType === 3 && one.textContent?.trim()),
      )
      .filter((one) => !one.closest('svg, script, style, noscript'))
      .map((one): [string, number] => [
        one.textContent?.trim() ?? '',
        Number.parseFloat(getComputedStyle(one).fontSize),
      ]),
  );

async function expectToGrow(page: Page): Promise<void> {
  const before = await textsOf(page);
  await chooseTextSize(page, 32);
  await expect(page.locator('body')).toHaveCSS('font-size', '30px');
  // A narrower layout has sizes of its own, which are near the others.
  const small = (await textsOf(page)).filter(([, size], at) => size < 1.9 * (before[at]?.[1] ?? 0));
  expect(small, 'texts that have not grown').toEqual([]);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(beyond, 'nothing stands beyond the edge').toBe(0);
  await chooseTextSize(page, 16);
}

test('all text is as large as the browser is told to write, and nothing runs out of the page', async ({
  page,
}) => {
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeVisible();
  await expectToGrow(page);
  await enter(page, admin);
  await openSite(page, 'Elmsworth Academy', 'contacts');
  await expectToGrow(page);
});
