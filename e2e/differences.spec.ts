import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey.ts';
import { awake } from './people.ts';
import { startReportingProduct } from './reporting-product.ts';
import { call, smallTrust } from './small-trust.ts';

const said = (page: Page, title: string) => page.getByRole('group', { name: title, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');

/** Connects the product to the portal's sign-in, and has it told what happens. */
async function connect(page: Page, of: { site: string; productId: string }, url: string): Promise<void> {
  const client = {
    kind: 'public',
    redirectUris: [`${url}/back`],
    afterSignOutUris: [],
    startUri: null,
    signOutUri: null,
    scopes: [],
    needsFactor: false,
  };
  await call(page.request, 'sso.registerClient', { ...of, client });
  await call(page.request, 'events.add', { ...of, url: `${url}/events`, events: ['grant.given'] });
}

/** Uploads a report of the product, saved by whoever looks after it. */
async function upload(page: Page, lines: readonly string[]): Promise<void> {
  const text = ['Full name;User e-mail;Access level;Site', ...lines].join('\r\n');
  await page
    .getByLabel('Upload a report of Marks')
    .setInputFiles({ name: 'marks.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${text}`) });
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { name: 'Differences', level: 2 })).toBeVisible();
  await awake(page);
}

test('a product’s report is compared: a stranger, another role, somebody missing, and what is done about each', async ({
  page,
  elsewhere,
}, info) => {
  test.setTimeout(240_000);
  const { trustSite, school, colleague } = await smallTrust(page, info, 'differs');
  const ada = await colleague('Ada', await elsewhere());
  const ben = await colleague('Ben', await elsewhere());
  const cy = await colleague('Cy', await elsewhere());
  await colleague('Dee', await elsewhere());
  const products = await (
    await page.request.get('/trpc/access.products', {
      params: { input: JSON.stringify({ site: trustSite }) },
    })
  ).json();
  const productId: string = products.result.data.find(({ name }: { name: string }) => name === 'Marks').id;

  const product = await startReportingProduct();
  await connect(page, { site: trustSite, productId }, product.url);

  await page.goto(`/sites/${trustSite}/products/${productId}`);
  await awake(page);
  await page.getByRole('link', { name: 'Differences' }).click();
  await expect(page.getByText('None yet')).toBeVisible();
  await expectAccessible(page);

  await test.step('a file that says nothing is not used', async () => {
    await upload(page, []);
    await expect(page.getByText('could not be used')).toBeVisible();
    await expect(page.getByText('It has no rows below the first line.')).toBeVisible();
    await expectAccessible(page);
  });

  const rows = page.getByRole('region', { name: 'Differences' }).getByRole('listitem');
  const row = (name: string) => rows.filter({ hasText: name });
  await test.step('the report of the product is compared', async () => {
    await upload(page, [
      'Old Hand;old.hand@supplier.example;Editor;',
      `Ada A.;${ada.email};Viewer;${school}`,
    ]);
    await expect(page.getByText(/^2 rows, /)).toBeVisible();
    await expect(row('Old Hand')).toContainText('Unknown here');
    await expect(row('Ada A.')).toContainText(`The address of ${ada.name}`);
    await expect(row(ben.name)).toContainText('Does not know them');
    await expectAccessible(page);
  });

  await test.step('who has that address is confirmed, and has another role', async () => {
    await page.getByRole('button', { name: 'Confirm: Ada A.' }).click();
    await expect(dialog(page)).toContainText(ada.name);
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: 'It is them' }).click();
    await expect(said(page, '1 person is confirmed')).toBeVisible();
    await expect(row(ada.name)).toContainText('Another role');
    await expect(row(ada.name)).toContainText(`Viewer, at ${school}`);
  });

  await test.step('the stranger is the supplier’s, and ignored with a reason', async () => {
    await page.getByRole('button', { name: 'Ignore: Old Hand' }).click();
    await dialog(page).getByRole('button', { name: 'Ignore' }).click();
    await expect(dialog(page).getByLabel('Why')).toHaveAccessibleDescription(/Say why/);
    await dialog(page).getByLabel('Why').fill('The supplier’s own account');
    await dialog(page).getByRole('button', { name: 'Ignore' }).click();
    await expect(row('Old Hand')).toHaveCount(0);
    await page.getByRole('link', { name: /^Ignored/ }).click();
    await expect(row('Old Hand')).toContainText('The supplier’s own account');
    await expectAccessible(page);
  });

  await test.step('the product is told again of somebody whom it does not know', async () => {
    await page.getByRole('link', { name: /^All/ }).click();
    await page.getByRole('button', { name: `Tell it again: ${ben.name}` }).click();
    await dialog(page).getByRole('button', { name: 'Tell it again' }).click();
    await expect(said(page, 'Told again about 1 difference')).toContainText('1 event on the way');
    await expect.poll(() => product.heard, { timeout: 30_000 }).toEqual(['grant.given']);
    await expect(row(ben.name)).toContainText('told again on');
  });

  await test.step('it is asked by itself from now on, and says that Ada is right', async () => {
    await page.getByRole('button', { name: 'Set report address' }).click();
    await dialog(page).getByLabel('Report address').fill('http://marks.example/who');
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await expect(dialog(page).getByLabel('Report address')).toHaveAccessibleDescription(/https/);
    await expectAccessible(page);
    await dialog(page).getByLabel('Report address').fill(`${product.url}/who`);
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await expect(said(page, 'Marks is asked every night')).toBeVisible();
    product.says([{ email: ada.email, name: 'Ada A.', role: 'editor', school }]);
    await page.getByRole('button', { name: 'Ask Marks now' }).click();
    await expect(page.getByText(/^1 row, .* asked by Olive Ashdown$/)).toBeVisible();
    expect(product.asked).toEqual([expect.stringMatching(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/)]);
    await awake(page);
    await expect(row(ada.name)).toHaveCount(0);
  });

  await test.step('one loses the role here by a press, the others by a bulk change that is looked at first', async () => {
    await page.getByRole('button', { name: `Remove here: ${ben.name}` }).click();
    await expect(dialog(page)).toContainText(`They lose Editor in Marks at ${school}`);
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: 'Remove here' }).click();
    await expect(said(page, `${ben.name} no longer has Marks`)).toBeVisible();
    await expect(row(ben.name)).toHaveCount(0);
    await page.getByRole('link', { name: /^Not been there yet/ }).click();
    await page.getByRole('button', { name: 'Remove all 2 here…' }).click();
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: 'Show what it comes to' }).click();
    await expect(page.getByRole('heading', { name: 'Bulk removal of a role', level: 1 })).toBeVisible();
    await expect(page.getByText(cy.name)).toBeVisible();
  });
  product.stop();
});
