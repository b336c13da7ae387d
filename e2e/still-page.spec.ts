import { expect, test } from './journey.ts';
import { awake } from './people.ts';

test('the ways to sign in stay under the finger while the page wakes up', async ({ page }) => {
  const scripts = Promise.withResolvers<void>();
  await page.route(/\.js$/, async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.goto('/sign-in', { waitUntil: 'commit' });
  const withMicrosoft = page.getByRole('button', { name: 'Continue with Microsoft' });
  await expect(withMicrosoft).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toHaveCount(0);
  const places = () =>
    Promise.all(
      [withMicrosoft, page.getByRole('link', { name: 'Forgot it?' })].map((each) => each.boundingBox()),
    );
  const before = await places();

  scripts.resolve();
  await awake(page);
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeVisible();
  expect(await places()).toEqual(before);
});
