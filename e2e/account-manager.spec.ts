import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './journey.ts';
import { awake, owner, enter } from './people.ts';

interface Row {
  readonly name: string;
  readonly school: string;
  readonly type: { readonly name: string };
  readonly children: readonly { readonly name: string; readonly year: string | null }[];
}

/** Opens the Account Manager of the demo's trust; answers with its contacts to choose from. */
async function open(page: Page): Promise<readonly Row[]> {
  await enter(page, owner);
  const me = await (await page.request.get('/trpc/portal.me')).json();
  const site: string = me.result.data.sites[0].id;
  const input = JSON.stringify({ site, status: 'ready_to_provision', size: 100 });
  const list = await (await page.request.get('/trpc/contacts.list', { params: { input } })).json();
  await page.goto(`/sites/${site}/contacts`);
  await awake(page);
  return list.result.data.rows;
}

const rows = (page: Page) => page.getByRole('table').locator('tbody tr');
const userType = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'User type' }).getByRole('link', { name, exact: true });
const tab = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Filter by status' }).getByRole('link', { name });

test('the office looks through students, staff, contacts and all of them', async ({ page }) => {
  await open(page);
  await expect(userType(page, 'Contacts')).toHaveAttribute('aria-current', 'page');
  await expect(tab(page, /^All 2,000\+/).or(tab(page, /^All [\d,]+/))).toBeVisible();
  await expectAccessible(page);

  await test.step('students have no account, and it says so', async () => {
    await userType(page, 'Students').click();
    await expect(rows(page).first()).toContainText('Students have no account of their own here');
    await expect(rows(page).first()).toContainText('Not eligible');
    await expect(tab(page, /^Blocked/)).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('staff stand as User Invitations says, and lead there', async () => {
    await userType(page, 'Staff').click();
    await expect(page).toHaveURL(/user=staff/);
    await tab(page, /^Ready to Provision/).click();
    await expect(rows(page).first()).toContainText('Works here, and was not invited yet');
    await expectAccessible(page);
    await page
      .getByRole('button', { name: /^Operations for / })
      .first()
      .click();
    await page.getByRole('menuitem', { name: 'Invite in User Invitations' }).click();
    await expect(page.getByRole('heading', { name: 'User Invitations' })).toBeVisible();
    await expect(rows(page)).toHaveCount(1);
    await page.goBack();
  });

  await test.step('all of them are one list, from which everybody can be taken along', async () => {
    await userType(page, 'All').click();
    await expect(page.getByText('Here everybody can be exported')).toBeVisible();
    await expect(rows(page)).toHaveCount(25);
    await page.getByRole('link', { name: 'Next' }).click();
    await expect(page).toHaveURL(/after=/);
    await expect(rows(page)).toHaveCount(25);
    await rows(page).first().getByRole('checkbox').check({ force: true });
    await page.getByRole('button', { name: 'Actions…' }).click();
    await expect(page.getByRole('menuitem')).toHaveText(['Export …']);
    await page.getByRole('menuitem', { name: 'Export' }).click();
    await expect(page.getByRole('dialog')).toContainText('The file holds 1 person');
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
    const lines = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
    expect(lines[0]).toContain('User type,Type,Name');
    expect(lines).toHaveLength(2);
  });
});

test('the office narrows contacts down, ticks all of them and is told what would happen', async ({
  page,
}) => {
  const found = await open(page);
  // Families of that school are welcomed by other journeys meanwhile.
  const family = found.find(
    ({ school, children }) => school !== 'Elmsworth Academy' && children.some(({ year }) => year !== null),
  );
  const child = family?.children.find(({ year }) => year !== null);
  if (family === undefined || child === undefined) throw new Error('the demo has no families');
  const search = page.getByRole('searchbox', { name: 'Search by name, child or e-mail' });

  await test.step('by contact and by child', async () => {
    for (const words of [family.name, child.name]) {
      await search.fill(words);
      await expect(page).toHaveURL(new RegExp(`q=${words.split(' ')[0]}`));
      await expect(rows(page).filter({ hasText: family.name }).first()).toContainText(child.name);
    }
    await search.fill('');
    await expect(page).not.toHaveURL(/q=[A-Z]/);
  });

  await test.step('by school, year group and kind of contact', async () => {
    const filters = page.getByRole('form', { name: 'Filters' });
    await filters.getByLabel('School').selectOption(family.school);
    await expect(page).toHaveURL(/school=/);
    await filters.getByLabel('Year group').selectOption(child.year ?? '');
    await expect(page).toHaveURL(/year=/);
    await filters.getByLabel('Contact type').selectOption(family.type.name);
    await expect(page).toHaveURL(/type=/);
    await tab(page, /^Ready to Provision/).click();
    await expect(page).toHaveURL(/status=ready_to_provision/);
    for (const hasNotText of [family.school, family.type.name, 'Ready to Provision'])
      await expect(rows(page).filter({ hasNotText })).toHaveCount(0);
    await expect(rows(page).filter({ hasText: family.name })).not.toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('select all, across the pages', async () => {
    await page.goto(`${page.url().split('?')[0]}?status=ready_to_provision`);
    await awake(page);
    await page.getByRole('checkbox', { name: 'Select everyone on this page' }).check({ force: true });
    await expect(page.getByText('25 selected')).toBeVisible();
    await page.getByRole('button', { name: /^Select all [\d,]+\+? in this list$/ }).click();
    await expect(page.getByText(/^All [\d,]+\+? selected$/)).toBeVisible();
    const first = rows(page).first().getByRole('checkbox');
    const name = (await first.getAttribute('aria-label')) ?? '';
    await page.getByRole('link', { name: 'Next' }).click();
    await expect(first).not.toHaveAccessibleName(name);
    await first.uncheck({ force: true });
    await expect(page.getByText(/selected, all but 1$/)).toBeVisible();
  });

  await test.step('Actions… says how many, and what happens to whom', async () => {
    await page.getByRole('button', { name: 'Actions…' }).click();
    await page.getByRole('menuitem', { name: 'Send Welcome Email' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(/1,\d{3} contacts/);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  });

  await test.step('export', async () => {
    await page.getByRole('button', { name: 'Actions…' }).click();
    await page.getByRole('menuitem', { name: 'Export' }).click();
    await expect(page.getByRole('dialog')).toContainText(/The file holds [\d,]+ contacts/);
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
    const text = await readFile(await (await download).path(), 'utf8');
    expect(text).toContain('Name,Contact type,School');
    expect(text.split('\r\n').length).toBeGreaterThan(100);
  });
});
