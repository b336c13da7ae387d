import { expect, test } from './journey.ts';

test(
  'the quick start shows its first page, and its own scripts run',
  { tag: '@one-width' },
  async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    // Remix says so when the page has come to life.
    await page.waitForFunction(() => '__remixContext' in window && document.readyState === 'complete');
  },
);

test('the inbox is there, and empty mailboxes say so', { tag: '@one-width' }, async ({ page }) => {
  await page.goto('/dev/inbox?to=nobody@nowhere.example');
  await expect(page.getByRole('main')).toBeVisible();
});

test('a page that is not there says so', { tag: '@one-width' }, async ({ page, gate }) => {
  gate.expectComplaint(/404/);
  const response = await page.goto('/no/such/page');
  expect(response?.status()).toBe(404);
});
