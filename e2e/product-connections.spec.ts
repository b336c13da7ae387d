import type { Page } from '@playwright/test';
import { trust } from './cast.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { enter, openSite, owner } from './people.ts';
import { tryKey } from './this-try.ts';

const said = (page: Page, title: string) => page.getByRole('group', { name: title, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');

/** Adds a product of this test's own. */
async function addProduct(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add product' }).click();
  await dialog(page).getByLabel('Name', { exact: true }).fill(name);
  await dialog(page).getByLabel('What it is for').fill('Where books are lent');
  await dialog(page).getByLabel('Launch address').fill('https://library.example');
  await dialog(page).getByRole('button', { name: 'Add product' }).click();
  await expect(said(page, `${name} is added`)).toBeVisible();
}

test('a product is connected: its secret is seen once, and never again', async ({ page }) => {
  const product = `Library ${tryKey()}`;
  await enter(page, owner);
  await openSite(page, trust, 'products');
  await addProduct(page, product);
  let secret = '';

  await test.step('the owner connects it', async () => {
    await page.getByRole('link', { name: `Connection of ${product}` }).click();
    await expect(page.getByRole('heading', { name: product, level: 1 })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: `Connect ${product}` }).click();
    const form = dialog(page);
    const back = form.getByLabel('Where people come back to');
    await back.fill('http://library.example/signed-in');
    await form.getByRole('button', { name: 'Connect' }).click();
    await expect(back).toBeFocused();
    await expect(back).toHaveAccessibleDescription(/has to begin with https/);
    await expectAccessible(page);
    await back.fill('https://library.example/signed-in');
    await form.getByLabel('Where its sign-in begins').fill('https://library.example/start');
    await form.getByRole('button', { name: 'Connect' }).click();
    const shown = form.getByLabel('Client secret');
    await expect(shown).toHaveValue(/^ghs_/);
    secret = await shown.inputValue();
    await expectAccessible(page);
    await form.getByRole('button', { name: 'I have it' }).click();
    await expect(page.getByText('https://library.example/signed-in', { exact: true })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('whoever comes later does not see the secret', async () => {
    await page.reload();
    await expect(page.getByText(/^Made on .* and shown once/)).toBeVisible();
    expect(await page.content()).not.toContain(secret);
  });

  await test.step('whoever sets it up copies a sample, without the secret in it', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByText('Node.js with openid-client').click();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Copy the sample for Node.js with openid-client' }).click();
    await expect(page.getByText('The sample is copied.')).toBeAttached();
    const sample = await page.evaluate(() => navigator.clipboard.readText());
    expect(sample).toContain('client.discovery(');
    expect(sample).toContain('https://library.example/signed-in');
    expect(sample).not.toContain(secret);
  });

  await test.step('the connection is tested', async () => {
    await page.getByRole('button', { name: 'Test connection' }).click();
    await expect(page.getByText('No host of this name is known here').first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('nobody has signed in yet', async () => {
    await page.getByRole('link', { name: 'Sign-ins' }).click();
    await expect(page.getByRole('heading', { name: 'Nobody yet' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Connection', exact: true }).click();
  });

  await test.step('a new secret is asked for twice, and shown once', async () => {
    await page.getByRole('button', { name: 'New secret' }).click();
    await expect(dialog(page)).toContainText('The old secret is dead at once');
    await dialog(page).getByRole('button', { name: 'Make new secret' }).click();
    const shown = dialog(page).getByLabel('Client secret');
    await expect(shown).toHaveValue(/^ghs_/);
    expect(await shown.inputValue()).not.toBe(secret);
    await dialog(page).getByRole('button', { name: 'I have it' }).click();
    await expect(page.getByRole('button', { name: 'New secret' })).toBeFocused();
  });

  await test.step('it is disconnected, and can be connected again', async () => {
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await dialog(page).getByRole('button', { name: 'Disconnect' }).click();
    await expect(said(page, `${product} is disconnected`)).toBeVisible();
    await expect(page.getByRole('button', { name: `Connect ${product}` })).toBeVisible();
  });
});
