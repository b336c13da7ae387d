import { goodPassword } from './accepting.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { foundTrust, type OwnTrust } from './own-trust.ts';
import { enter } from './people.ts';
import { sharedMailboxes } from './shared-mailboxes.ts';
import { choose } from './staff-list.ts';

const phone = { viewport: { width: 390, height: 844 } };
const subject = /^Welcome to your family account/;

let own: OwnTrust;
test.beforeAll(async () => {
  const info = test.info();
  own = await foundTrust(info.workerIndex, info.outputPath());
});

test('two parents with one mailbox are welcomed, and have a sign-in each', async ({
  page,
  request,
  elsewhere,
}) => {
  test.setTimeout(240_000);
  await enter(page, own.owner);
  const { site, pairs } = await sharedMailboxes(page);
  const [pair] = pairs;
  if (pair === undefined) throw new Error(`${own.school} has no two contacts with one mailbox`);
  const { email, names } = pair;
  const [first, second] = names;
  await page.goto(`/sites/${site}/contacts?q=${encodeURIComponent(email)}`);

  /** The office welcomes one of the two; the link in their mail. */
  const welcome = async (name: string, count: number): Promise<string> => {
    await choose(page, { name }, /^Send Welcome Email/);
    const dialog = page.getByRole('dialog', { name: `Send a welcome e-mail to ${name}?` });
    await expect(dialog).toContainText('A mail with a link of their own');
    // The button has the colour of one that cannot be pressed for a moment longer.
    await expect(() => expectAccessible(page)).toPass();
    await dialog.getByRole('button', { name: 'Send Welcome Email' }).click();
    await expect(page.getByText(`Welcome e-mail sent to ${name}`).first()).toBeVisible();
    const mail = await latestMail(request, email, subject, count);
    expect(mail.text).toContain(`Hello ${name},`);
    return linkIn(mail, '/welcome/');
  };

  await test.step('the first parent creates an account on a phone', async () => {
    const parent = await elsewhere(phone);
    await parent.goto(await welcome(first, 1));
    await expect(parent.getByRole('heading', { name: `Your family account at ${own.school}` })).toBeVisible();
    await expect(parent.getByText(`Hello ${first}`)).toBeVisible();
    await expect(parent.getByText(second)).toHaveCount(0);
    await expectAccessible(parent);
    await parent.getByRole('link', { name: 'Create my account' }).click();
    await expect(parent.getByLabel('You sign in with')).toHaveValue(email);
    await expectAccessible(parent);
    await parent.getByLabel('Password', { exact: true }).fill(goodPassword);
    await parent.getByRole('button', { name: 'Create my account' }).click();
    await expect(parent.getByRole('heading', { name: 'My family', level: 1 })).toBeVisible();
    await expect(parent.getByText(`You sign in with ${email}.`)).toBeVisible();
    await expect(parent.getByText(second)).toHaveCount(0);
    await expectAccessible(parent);
  });

  const signInName = await test.step('the second one does so with a name, and without a script', async () => {
    const link = await welcome(second, 2);
    const parent = await elsewhere({ ...phone, javaScriptEnabled: false });
    await parent.goto(link);
    await expect(parent.getByText(`Hello ${second}`)).toBeVisible();
    await expect(parent.getByText(first)).toHaveCount(0);
    await parent.getByRole('link', { name: 'Create my account' }).click();
    const name = await parent.getByLabel('You sign in with this name').inputValue();
    expect((await latestMail(request, email, subject, 2)).text).toContain(`you sign in with ${name} and`);
    await parent.getByLabel('Password', { exact: true }).fill(goodPassword);
    await parent.getByRole('button', { name: 'Create my account' }).click();
    await expect(parent.getByRole('heading', { name: 'My family', level: 1 })).toBeVisible();
    return name;
  });

  await test.step('both sign in again', async () => {
    for (const login of [email, signInName]) {
      const parent = await elsewhere(phone);
      await parent.goto('/sign-in');
      await parent.getByLabel('E-mail address or sign-in name').fill(login);
      await parent.getByLabel('Password', { exact: true }).fill(goodPassword);
      await parent.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(parent.getByText(`You sign in with ${login}.`)).toBeVisible();
    }
  });

  await test.step('the office sees both as active', async () => {
    await page.reload();
    for (const name of names)
      await expect(page.getByRole('row').filter({ hasText: name })).toContainText('Active');
  });
});
