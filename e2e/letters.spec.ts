import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { goodPassword } from './accepting.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { foundTrust, type OwnTrust } from './own-trust.ts';
import { enter } from './people.ts';
import { sharedMailboxes } from './shared-mailboxes.ts';
import { choose } from './staff-list.ts';

const phone = { viewport: { width: 390, height: 844 } };
const betterPassword = 'harbour lantern walnut';
const printed = z.object({
  result: z.object({ data: z.object({ letters: z.array(z.object({ code: z.string() })) }) }),
});
const listed = z.object({
  result: z.object({
    data: z.object({ rows: z.array(z.object({ contactId: z.string(), name: z.string() })) }),
  }),
});

let own: OwnTrust;
test.beforeAll(async () => {
  const info = test.info();
  own = await foundTrust(info.workerIndex, info.outputPath());
});

test('a letter is printed, and a parent comes in by its code', async ({ page, elsewhere, gate }) => {
  test.setTimeout(240_000);
  await enter(page, own.owner);
  const { site, pairs } = await sharedMailboxes(page);
  const [pair] = pairs;
  if (pair === undefined) throw new Error(`${own.school} has too few contacts with one mailbox`);
  const { email, names } = pair;
  const [name] = names;
  await page.goto(`/sites/${site}/contacts?q=${encodeURIComponent(email)}`);

  await test.step('the office makes a PDF', async () => {
    await choose(page, { name }, /^Print letters/);
    const dialog = page.getByRole('dialog', { name: `Print a letter for ${name}?` });
    await expect(dialog).toContainText('A page with a code of their own');
    await expect(() => expectAccessible(page)).toPass();
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Make the letter' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('letters.pdf');
    const file = await readFile(await download.path());
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    await expect(page.getByText('1 letter made').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Account Manager', level: 1 })).toBeFocused();
    // The list says at once that a letter is on its way.
    const row = page.getByRole('row').filter({ hasText: name }).first();
    await expect(row).toContainText('Never Logged In');
  });

  /** What only paper says: the code of a new letter. */
  const print = async (passwords: boolean) => {
    const input = JSON.stringify({ site, q: email });
    const list = await (await page.request.get('/trpc/contacts.list', { params: { input } })).json();
    const contact = listed.parse(list).result.data.rows.find((each) => each.name === name);
    const who = { contacts: [{ contactId: contact?.contactId, schoolId: site }] };
    const headers = { origin: new URL(page.url()).origin };
    const answer = await page.request.post('/trpc/letters.print', {
      data: { site, who, passwords },
      headers,
    });
    return printed.parse(await answer.json()).result.data.letters[0]?.code ?? '';
  };
  const code = await test.step('a newer letter has a code of its own', () => print(false));

  const signInName = await test.step('the parent follows the square on a phone', async () => {
    const parent = await elsewhere(phone);
    await parent.goto(`/letter#${code}`);
    await expect(parent.getByLabel('Code')).toHaveValue(code);
    expect(parent.url()).not.toContain(code);
    await expectAccessible(parent);
    await parent.getByRole('button', { name: 'Go on' }).click();
    await expect(parent.getByRole('heading', { name: `Your family account at ${own.school}` })).toBeVisible();
    await expectAccessible(parent);
    const chosen = await parent.getByLabel('You sign in with this name').inputValue();
    await parent.getByLabel('Password', { exact: true }).fill(goodPassword);
    await parent.getByRole('button', { name: 'Create my account' }).click();
    await expect(parent).toHaveURL(/\/family$/);
    return chosen;
  });

  await test.step('the office prints another letter once the password is forgotten', async () => {
    await page.reload();
    await choose(page, { name }, /^Print letters/);
    const dialog = page.getByRole('dialog', { name: `Print a letter for ${name}?` });
    await expect(dialog).toContainText('A page with a code to choose a new password');
    await expect(() => expectAccessible(page)).toPass();
    await dialog.getByRole('button', { name: 'Not now' }).click();
  });

  await test.step('its code is typed in as people do, a new password chosen, and signed in with', async () => {
    const forgot = (await print(true)).toLowerCase().replaceAll('-', ' ');
    const parent = await elsewhere(phone);
    await parent.goto('/letter');
    await parent.getByLabel('Code').fill(forgot);
    await parent.getByRole('button', { name: 'Go on' }).click();
    await expect(parent.getByRole('heading', { name: 'Choose a new password' })).toBeVisible();
    await expect(parent.getByLabel('You sign in with')).toHaveValue(signInName);
    await expectAccessible(parent);
    await parent.getByLabel('New password').fill(betterPassword);
    await parent.getByRole('button', { name: 'Save the new password' }).click();
    await expect(parent).toHaveURL(/\/sign-in\?done=password$/);
    await parent.getByLabel('E-mail address').fill(signInName);
    await parent.getByLabel('Password', { exact: true }).fill(betterPassword);
    await parent.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(parent).toHaveURL(/\/family$/);
  });

  await test.step('whoever reads Arabic is asked in Arabic, from the right', async () => {
    const reader = await elsewhere({ ...phone, locale: 'ar' });
    await reader.goto('/letter');
    await expect(reader.getByRole('heading', { name: 'رمز رسالتك الورقية' })).toHaveCSS('direction', 'rtl');
    await expectAccessible(reader);
    await reader.goto('/forgot-password');
    await expect(reader.getByRole('heading', { name: 'اختر كلمة مرور جديدة' })).toHaveCSS('direction', 'rtl');
    await expectAccessible(reader);
  });

  await test.step('the code is used up, also for whoever types it in without a script', async () => {
    gate.expectComplaint(/status of 422/);
    const other = await elsewhere({ ...phone, javaScriptEnabled: false });
    await other.goto('/letter');
    await other.getByLabel('Code').fill(code);
    await other.getByRole('button', { name: 'Go on' }).click();
    await expect(other.getByRole('alert')).toContainText('That code is not right, or is no longer good.');
  });
});
