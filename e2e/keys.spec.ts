import { expect, expectAccessible, test } from './journey.ts';
import { awake, enter, openSite, owner } from './people.ts';
import { trust } from './cast.ts';
import { tryKey } from './this-try.ts';

test('a script comes in with a key, does what it may, and is shut out when the key ends', async ({
  page,
  playwright,
  baseURL,
}) => {
  const name = `Staff list, ${tryKey()}`;
  await enter(page, owner);
  await openSite(page, trust, 'keys');
  await page.getByRole('button', { name: 'New key' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Make key' }).click();
  await expect(dialog.getByText('Choose at least one thing')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByLabel('What uses it').fill(name);
  await dialog.getByLabel('See staff, their status and their access').check();
  await dialog.getByRole('button', { name: 'Make key' }).click();
  const shown = dialog.getByLabel('Key', { exact: true });
  await expect(shown).toHaveValue(/^gh_/);
  const key = await shown.inputValue();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'I have it' }).click();
  await expect(dialog).toBeHidden();

  const script = await playwright.request.newContext({
    baseURL: baseURL ?? '',
    extraHTTPHeaders: { authorization: `Bearer ${key}` },
  });
  const me = await (await script.get('/trpc/portal.me')).json();
  const site: string = me.result.data.sites[0].id;
  const input = JSON.stringify({ site, size: 10 });
  const list = () => script.get('/trpc/invitations.list', { params: { input } });
  expect((await (await list()).json()).result.data.rows).toHaveLength(10);
  const refused = await script.post('/trpc/access.addProduct', { data: { site } });
  expect(refused.status()).toBe(403);
  expect((await script.get(`/sites/${site}/invitations`, { maxRedirects: 0 })).status()).toBe(302);

  await page.reload();
  await awake(page);
  const row = page.getByRole('row', { name });
  await expect(row).not.toContainText('Never');
  await expectAccessible(page);
  await row.getByRole('button', { name: 'End the key' }).click();
  await page.getByRole('button', { name: 'End key' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'is ended' })).toBeVisible();
  expect((await list()).status()).toBe(401);
  await script.dispose();
});
