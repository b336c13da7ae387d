import { expect, expectAccessible, test } from './journey.ts';
import { isSigned, startListeningProduct } from './listening-product.ts';
import { awake } from './people.ts';
import { smallTrust } from './small-trust.ts';
import { choose, find } from './staff-list.ts';

test('a product is told what happens: a secret seen once, a test, a role that is removed, and once more', async ({
  page,
  elsewhere,
}, info) => {
  test.setTimeout(240_000);
  const { trustSite, colleague } = await smallTrust(page, info, 'events');
  const invitee = await colleague('Ada', await elsewhere());
  const product = await startListeningProduct();
  const dialog = page.getByRole('dialog');
  const log = page.getByRole('region', { name: 'Events of Reports' });
  const rowOf = (what: string) => log.getByRole('row').filter({ hasText: what });
  let secret = '';

  await test.step('the owner says where it listens, and sees the secret this once', async () => {
    await page.goto(`/sites/${trustSite}/products`);
    await awake(page);
    await page.getByRole('link', { name: 'Connection of Reports' }).click();
    await page
      .getByRole('navigation', { name: 'About Reports' })
      .getByRole('link', { name: 'Events' })
      .click();
    await expect(page.getByRole('heading', { name: 'Reports is told nothing yet' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Add endpoint' }).click();
    const address = dialog.getByLabel('Address');
    await address.fill('ftp://nowhere');
    await dialog.getByRole('button', { name: 'Add endpoint' }).click();
    await expect(address).toBeFocused();
    await expect(address).toHaveAccessibleDescription(/begins with https/);
    await address.fill('https://localhost/events');
    await dialog.getByRole('button', { name: 'Add endpoint' }).click();
    await expect(dialog).toContainText('Gatehouse cannot call this address');
    await expectAccessible(page);
    await address.fill(product.url);
    await dialog.getByRole('button', { name: 'Add endpoint' }).click();
    const shown = dialog.getByLabel('Signing secret');
    await expect(shown).toHaveValue(/^whsec_/);
    secret = await shown.inputValue();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'I have it' }).click();
    await page.reload();
    expect(await page.content()).not.toContain(secret);
    await awake(page);
  });

  await test.step('a test event arrives, signed with it', async () => {
    await page.getByRole('button', { name: 'Send a test event' }).click();
    await expect(rowOf('Test')).toContainText('Accepted');
    await expect(rowOf('Test')).toContainText(/Reports was told at \d\d:\d\d, and accepted/);
    expect(product.heard.map(({ type }) => type)).toEqual(['test']);
    expect(product.heard.every((event) => isSigned(secret, event))).toBe(true);
    await page.getByText('Details', { exact: true }).click();
    await expect(log).toContainText('"message": "This is a test. It is about nobody."');
    await expectAccessible(page);
  });

  await test.step('a role is removed, which the product does not take at first', async () => {
    product.answerWith(500);
    await page.goto(`/sites/${trustSite}/invitations`);
    await awake(page);
    await find(page, invitee);
    await choose(page, invitee, 'Remove Role: Reports');
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await expect(dialog).toBeHidden();
    await expect.poll(() => product.heard.map(({ type }) => type)).toContain('grant.ended');
  });

  await test.step('the page says so, and it is sent again', async () => {
    product.answerWith(204);
    await page.goBack();
    await page.getByRole('link', { name: 'Not accepted' }).click();
    await awake(page);
    const ended = rowOf('A role was ended').first();
    await expect(ended).toContainText(`Ada Ashdown`);
    await expect(ended).toContainText('answered 500');
    await ended.getByRole('button', { name: /^Send again/ }).click();
    await expect(page.getByRole('heading', { name: 'Everything was accepted' })).toBeVisible({
      timeout: 30_000,
    });
    await page.getByRole('link', { name: 'All', exact: true }).click();
    await expect(rowOf('A role was ended')).toContainText('Accepted');
    await expect(rowOf('Nothing is left')).toContainText('Accepted');
    const ids = product.heard.filter(({ type }) => type === 'grant.ended').map(({ id }) => id);
    expect(new Set(ids).size).toBe(1);
    await expectAccessible(page);
  });

  await test.step('it is paused, switched off, and removed', async () => {
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText('Paused', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Remove' }).click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await expect(page.getByRole('heading', { name: 'Reports is told nothing yet' })).toBeVisible();
  });
  product.stop();
});
