import type { Page } from '@playwright/test';
import { admitParent, type Parent } from './admit-parent.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail } from './mailbox.ts';
import { admin, enter } from './people.ts';

const school = 'Elmsworth Academy';

async function signInParent(page: Page, { email, password }: Parent): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'My family', level: 1 })).toBeVisible();
}

test('a parent sees their children, and reports a mistake that the office answers', async ({
  page,
  request,
  elsewhere,
  gate,
}) => {
  test.setTimeout(150_000);
  const office = await elsewhere();
  await enter(office, admin);
  const parent = await admitParent(office, school, 0);
  const text = `The telephone number of ${parent.contactId} is an old one.`;

  await test.step('the parent comes straight to their family', async () => {
    await signInParent(page, parent);
    await expect(page).toHaveURL(/\/family$/);
    await expect(page.getByRole('region', { name: 'My children' })).toContainText(parent.child);
    await expect(page.getByRole('region', { name: 'What I can open' })).toContainText('Parents Evening');
    await expect(page.getByRole('region', { name: /^My details/ })).toContainText(parent.name);
    await expectAccessible(page);
    await page.goto('/');
    await expect(page).toHaveURL(/\/family$/);
  });

  await test.step('the parent reports a mistake', async () => {
    await page.getByLabel('What is wrong?').fill(text);
    await page.getByRole('button', { name: 'Send to the office' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'The office has your report' })).toBeFocused();
    await expect(page.getByLabel('What is wrong?')).toHaveValue('');
    await expect(page.getByRole('region', { name: 'What I reported' })).toContainText(
      'Waiting for an answer',
    );
    await expectAccessible(page);
  });

  await test.step('the office answers it', async () => {
    const mail = await latestMail(request, admin.email, /report.* from families at/);
    expect(mail.text).not.toContain('telephone number');
    await office.goto(mail.links.find((link) => link.endsWith('/reports')) ?? '');
    const menu = office.getByRole('navigation', { name: 'Main' });
    await expect(menu.getByRole('link', { name: /^Reports of families/, includeHidden: true })).toHaveText(
      /\d waiting$/,
    );
    const report = office.getByRole('listitem').filter({ hasText: text });
    await expectAccessible(office);
    await report.getByRole('button', { name: 'Answer' }).click();
    const dialog = office.getByRole('dialog', { name: `Answer the report of ${parent.name}` });
    await dialog.getByRole('button', { name: 'Answer and close' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Write a line');
    await dialog.getByLabel('Answer', { exact: true }).fill('Thank you. It is corrected tonight.');
    await expectAccessible(office);
    await dialog.getByRole('button', { name: 'Answer and close' }).click();
    await expect(office.getByRole('group', { name: `Report of ${parent.name} answered` })).toBeVisible();
    await expect(report).toHaveCount(0);
  });

  await test.step('the parent reads the answer, by mail and on the page', async () => {
    const mail = await latestMail(request, parent.email, /has answered your report/);
    expect(mail.text).toContain('It is corrected tonight.');
    await page.reload();
    await expect(page.getByRole('region', { name: 'What I reported' })).toContainText(
      'It is corrected tonight.',
    );
  });

  await test.step('the page turns with the language', async () => {
    await page.getByLabel('Language of this page and of your mails').selectOption('ur');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('heading', { name: 'میرا خاندان' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page).toHaveTitle('میرا خاندان · Gatehouse');
    await expectAccessible(page);
  });

  await test.step('and so do the pages about their own sign-in', async () => {
    await page.getByRole('link', { name: 'میرا نام، پاس ورڈ یا آلات تبدیل کریں' }).click();
    await expect(page.getByRole('heading', { name: 'آپ کا پروفائل', level: 1 })).toBeVisible();
    await expect(page.locator('.profile')).toHaveAttribute('dir', 'rtl');
    await page.getByRole('button', { name: 'نام محفوظ کریں' }).click();
    await expect(page.getByRole('group', { name: 'نام تبدیل ہو گیا' })).toBeVisible();
    await expectAccessible(page);
    await page.goto('/prove');
    await expect(page.getByRole('heading', { name: 'تصدیق کریں کہ یہ آپ ہیں' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('what stands round them, and a page that is not there', async () => {
    gate.expectComplaint(/404/);
    await page.goto('/profile');
    await page.getByRole('button', { name: 'آپ کا اکاؤنٹ' }).click();
    const menu = page.getByRole('menuitem');
    await expect(menu).toHaveText(['میرا خاندان', 'آپ کا پروفائل', 'سائن آؤٹ', 'تمام آلات سے سائن آؤٹ']);
    await menu.filter({ hasText: 'میرا خاندان' }).click();
    await expect(page).toHaveURL(/\/family$/);
    await page.goto('/no-such-page');
    await expect(page.getByRole('heading', { name: 'ہمیں یہ صفحہ نہیں ملا' })).toHaveCSS('direction', 'rtl');
    await expectAccessible(page);
  });

  await test.step('and what is said without a connection', async () => {
    gate.expectComplaint(/ERR_INTERNET_DISCONNECTED|Failed to fetch/);
    await page.goto('/profile');
    await expect(page.getByRole('link', { name: 'میرا خاندان', exact: true })).toBeVisible();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'میرا خاندان', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'پورٹل سے رابطہ نہیں ہو سکا' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ur');
    await page.context().setOffline(false);
  });
});

test('whoever nobody knows yet reads the pages in the language of their browser', async ({
  elsewhere,
  gate,
}) => {
  gate.expectComplaint(/40[14]/);
  const visitor = await elsewhere({ locale: 'pl' });
  await visitor.goto('/sign-in');
  await expect(visitor.locator('html')).toHaveAttribute('lang', 'pl');
  await expect(visitor.getByRole('contentinfo')).toHaveText('Dostęp do systemów Państwa szkoły.');
  await visitor.goto('/welcome');
  await expect(visitor).toHaveTitle('Państwa konto rodzinne · Gatehouse');
  await visitor.goto('/no-such-page');
  await expect(visitor.getByRole('heading', { name: 'Nie możemy znaleźć tej strony' })).toBeVisible();
  await expectAccessible(visitor);
  const staff = await elsewhere({ locale: 'en-GB' });
  await staff.goto('/i');
  await expect(staff.locator('html')).toHaveAttribute('lang', 'en-GB');
});

test('an administrator sees who sees whom, and the portal as a parent sees it', async ({ page }) => {
  await enter(page, admin);
  const parent = await admitParent(page, school, 1);
  const site = parent.schoolId;

  await test.step('in the grid of children and adults', async () => {
    await page.goto(`/sites/${site}/contacts/grid`);
    await page.getByLabel('Search a child or an adult').fill(parent.child);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page).toHaveURL(/q=/);
    const row = page.getByRole('row').filter({ hasText: parent.child }).first();
    await expect(row).toContainText('Yes');
    await expectAccessible(page);
  });

  await test.step('as the parent, for a reason, and looking only', async () => {
    await page.goto(`/sites/${site}/contacts/${parent.contactId}`);
    await page.getByRole('button', { name: 'See the portal as' }).click();
    const dialog = page.getByRole('dialog', { name: `See the portal as ${parent.name}?` });
    await dialog.getByRole('button', { name: 'See the portal' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Say why');
    await dialog.getByLabel('Reason').fill('She sees no child.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'See the portal' }).click();
    const banner = page.getByRole('complementary');
    await expect(banner).toContainText(`as ${parent.name} sees it`);
    await expect(banner).toContainText('She sees no child.');
    await expect(page.getByRole('region', { name: 'My children' })).toContainText(parent.child);
    await expect(page.getByRole('button')).toHaveText(['Stop']);
    await expect(page.getByRole('link')).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByRole('heading', { name: parent.name, level: 1 })).toBeVisible();
    await page.goto(`/sites/${site}/contacts/${parent.contactId}/as`);
    const over = page.getByRole('heading', { name: `You do not see the portal as ${parent.name}` });
    await expect(over).toBeVisible();
  });
});
