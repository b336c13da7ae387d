import { tenant } from './fake-provider.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { answerSecondStep, awake, owner, enter } from './people.ts';
import { addressOf } from './product-people.ts';
import { smallTrust } from './small-trust.ts';

for (const javaScriptEnabled of [true, false])
  test(
    `the second step is on the way to a product, ${javaScriptEnabled ? 'with' : 'without'} scripts`,
    { tag: '@one-width' },
    async ({ page, elsewhere, gate }) => {
      // Whoever else signs in just now uses the same app: its code is good once.
      gate.expectComplaint(/status of 422/);
      await enter(page, owner);
      const fresh = await elsewhere({ javaScriptEnabled });
      await fresh.goto(await addressOf(page, 'Tracker'));
      await fresh.getByRole('link', { name: 'Sign in with your school' }).click();
      await fresh.getByLabel('E-mail address').fill(owner.email);
      await fresh.getByLabel('Password', { exact: true }).fill(owner.password);
      await fresh.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(fresh.getByRole('heading', { name: 'Second step', exact: true })).toBeVisible();

      await answerSecondStep(fresh, owner);

      // Owners have no role in a product by being owners.
      await expect(fresh.getByRole('heading', { name: 'You have no access to Tracker' })).toBeVisible();
    },
  );

test(
  'whoever comes by Microsoft to a product of another trust learns not even its name',
  { tag: '@one-width' },
  async ({ page, elsewhere, gate }, info) => {
    test.setTimeout(240_000);
    gate.expectComplaint(/status of 403/);
    const office = await elsewhere();
    await enter(office, owner);
    const tracker = await addressOf(office, 'Tracker');
    const { trustSite, owner: stranger } = await smallTrust(page, info, 'wayin');
    const sayWho = async () => {
      await page.getByLabel('Who are you?').fill(stranger.email);
      await page.getByRole('button', { name: 'Continue' }).click();
    };
    await page.goto(`/sites/${trustSite}/settings`);
    await awake(page);
    await page.getByLabel('Microsoft tenants').fill(tenant);
    await page.getByRole('button', { name: 'Save sign-in' }).click();
    await expect(page.getByRole('group', { name: 'Sign-in saved' })).toBeVisible();
    await page.goto('/profile');
    await awake(page);
    await page.getByRole('button', { name: 'Connect Microsoft account' }).click();
    await sayWho();
    await expect(page.getByText('You can sign in with Microsoft from now on.')).toBeVisible();
    await page.context().clearCookies();

    await page.goto(tracker);
    await page.getByRole('link', { name: 'Sign in with your school' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in', level: 1 })).toBeVisible();
    await page.getByRole('button', { name: 'Continue with Microsoft' }).click();
    await sayWho();
    await answerSecondStep(page, stranger);

    await expect(page.getByRole('heading', { name: 'You have no access to this product' })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('Tracker');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Go back to the product' }).click();
    await expect(page.getByText('The portal says that you may not come in here.')).toBeVisible();
  },
);
