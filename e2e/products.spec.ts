import type { Page } from '@playwright/test';
import { acceptUnseen } from './accepting.ts';
import { castFor, school } from './cast.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { admin, enter, openSite, owner } from './people.ts';
import { assign, choose, find } from './staff-list.ts';
import { tryKey } from './this-try.ts';

const said = (page: Page, title: string) => page.getByRole('group', { name: title, exact: true });
const dialog = (page: Page) => page.getByRole('dialog');

/** From wherever one is to the products of a site of the account switcher's. */
async function openProducts(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: 'Open menu' });
  if (await menu.isVisible()) await menu.click();
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Products' }).click();
  await expect(page.getByRole('heading', { name: 'Products', level: 1 })).toBeVisible();
}

async function addRole(
  page: Page,
  product: string,
  name: string,
  about: string,
  reach: string,
): Promise<void> {
  await page.getByRole('button', { name: `Add role to ${product}` }).click();
  await dialog(page).getByLabel('Name', { exact: true }).fill(name);
  await dialog(page).getByLabel('What it lets people do').fill(about);
  await dialog(page).getByRole('radio', { name: reach }).check();
  await dialog(page).getByRole('button', { name: 'Add role' }).click();
  await expect(said(page, `${name} is added to ${product}`)).toBeVisible();
}

/** Opens the ellipsis of a product or a role, and answers what is asked then. */
async function operate(page: Page, of: string, operation: string): Promise<void> {
  const item = page.getByRole('menuitem', { name: operation });
  // The menu of the last row moves with the page that scrolls to show it.
  await expect(async () => {
    if (!(await item.isVisible()))
      await page.getByRole('button', { name: `Operations for ${of}`, exact: true }).click();
    await item.click();
    await expect(item).toBeHidden({ timeout: 2000 });
  }).toPass();
}

test('a product is added with its roles, given, renamed and retired, and nobody loses what they have', async ({
  page,
  request,
  elsewhere,
}) => {
  test.setTimeout(180_000);
  const product = `Visitor Book ${tryKey()}`;
  await enter(page, owner);
  const invitee = await castFor(page, 'front desk');
  await openSite(page, /Trust/);

  await test.step('the owner adds a product and two roles', async () => {
    await openProducts(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Add product' }).click();
    const form = dialog(page);
    await form.getByLabel('Name', { exact: true }).fill(product);
    await form.getByLabel('What it is for').fill('Who is in the building');
    await form.getByRole('radio', { name: 'Clipboard' }).check();
    await form.getByLabel('Launch address').fill('javascript:alert(1)');
    await form.getByRole('button', { name: 'Add product' }).click();
    await expect(form.getByLabel('Launch address')).toBeFocused();
    await expect(form.getByLabel('Launch address')).toHaveAccessibleDescription(/has to begin with https/);
    await expectAccessible(page);
    await form.getByLabel('Launch address').fill('https://visitors.example');
    await form.getByRole('button', { name: 'Add product' }).click();
    await expect(said(page, `${product} is added`)).toBeVisible();
    await expect(page.getByRole('region', { name: product })).toContainText('No roles yet');

    await addRole(page, product, 'Reader', 'Sees who is in', 'Partial Read-only');
    await addRole(page, product, 'Front desk', 'Signs visitors in and out', 'Full Edit');
    const rows = page.getByRole('region', { name: product }).getByRole('row');
    await expect(rows.nth(1)).toContainText('Front desk');
    await expect(rows.nth(1)).toContainText('May do what Full Edit may');
    await expect(rows.nth(1)).toContainText('Account Owners, Account Admins and Full Edit');
    await expect(rows.nth(2)).toContainText('Reader');
  });

  const guest = await elsewhere();
  await test.step('somebody at a school is given one of them', async () => {
    await openSite(page, school);
    await find(page, invitee);
    await choose(page, invitee, 'Invite');
    await assign(page, product, 'Front desk', 'Send Invitation');
    const mail = await latestMail(request, invitee.email, /invited you/);
    await acceptUnseen(guest, linkIn(mail, '/i/'), invitee.name);
    await expect(guest.getByRole('link', { name: product })).toContainText('Your role: Front desk');
  });

  await test.step('the role that they hold is renamed', async () => {
    await openProducts(page);
    await expect(page.getByText('looks after this list')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add product' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Change it there.' }).click();
    const role = `Front desk in ${product}`;
    await operate(page, role, 'Edit role');
    await expect(dialog(page)).toContainText('It stays so while 1 person holds it');
    await expectAccessible(page);
    await dialog(page).getByLabel('Name', { exact: true }).fill('Reception');
    await dialog(page).getByRole('button', { name: 'Save' }).click();
    await expect(said(page, `Reception in ${product} is saved`)).toBeVisible();
    await guest.reload();
    await expect(guest.getByRole('link', { name: product })).toContainText('Your role: Reception');
  });

  await test.step('the other role is retired, and offered no more', async () => {
    await operate(page, `Reader in ${product}`, 'Retire role');
    await expect(dialog(page)).toContainText('Nobody holds it at the moment.');
    await expectAccessible(page);
    await dialog(page).getByRole('button', { name: 'Retire role' }).click();
    await expect(said(page, `Reader in ${product} is retired`)).toBeVisible();
    const retired = page.getByRole('region', { name: product }).getByRole('row', { name: /^Reader/ });
    await expect(retired).toContainText('No longer given');
    await openSite(page, school);
    await find(page, invitee);
    await choose(page, invitee, 'Give access');
    await dialog(page).getByRole('checkbox', { name: product }).check();
    const offered = dialog(page).getByRole('group', { name: `Assign Role in ${product}` });
    await expect(offered.getByRole('radio')).toHaveCount(1);
    await expect(offered.getByRole('radio', { name: 'Reception' })).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('the product is retired: it leaves the home page', async () => {
    await openProducts(page);
    await page.getByRole('link', { name: 'Change it there.' }).click();
    await operate(page, product, 'Retire product');
    await expect(dialog(page)).toContainText('1 person keeps their role, but can no longer open');
    await dialog(page).getByRole('button', { name: 'Retire product' }).click();
    await expect(said(page, `${product} is retired`)).toBeVisible();
    await guest.reload();
    await expect(guest.getByRole('link', { name: product })).toHaveCount(0);
  });
});

test('an administrator of one school reads the list, and changes nothing', async ({ page }) => {
  await enter(page, admin);
  await openSite(page, /School|Academy/, 'products');

  await expect(page.getByText('Ask an Account Owner or Account Admin of the trust')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Tracker' })).toContainText('Account Owners');
  await expect(page.getByRole('region', { name: 'Insights' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Operations for/ })).toHaveCount(0);
  await expectAccessible(page);
});
