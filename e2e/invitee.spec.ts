import type { Page } from '@playwright/test';
import { acceptAfresh, goodPassword } from './accepting.ts';
import type { Invitee } from './cast.ts';
import { gatehouse } from './command-line.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { makeOlder } from './make-older.ts';
import { foundTrust, type OwnTrust } from './own-trust.ts';
import { addSecondStep, enter, openSite } from './people.ts';
import { find, invite } from './staff-list.ts';

let own: OwnTrust;
test.beforeAll(async () => {
  const info = test.info();
  own = await foundTrust(info.workerIndex, info.outputPath());
});

/** An administrator invites the member of staff with this number; returns the link in the mail. */
async function inviteOne(desk: Page, number: number): Promise<Invitee & { readonly link: string }> {
  const invitee = own.staff[number];
  if (invitee === undefined) throw new Error(`${own.school} has only ${own.staff.length} people`);
  await enter(desk, own.owner);
  await openSite(desk, own.school);
  await invite(desk, invitee, 'Tracker', 'Partial Edit');
  const mail = await latestMail(desk.request, invitee.email, /invited you/);
  return { ...invitee, link: linkIn(mail, '/i/') };
}

/** Makes an account that has nothing to do with an invitation. */
async function addAccount(name: string, email: string): Promise<void> {
  await gatehouse(
    ['owner', 'add', '--trust', own.name, '--name', name, '--email', email, '--password-stdin'],
    goodPassword,
  );
}

test('somebody accepts with an account of another address, by a code from the invited one', async ({
  page,
  request,
  elsewhere,
  gate,
}) => {
  test.setTimeout(180_000);
  gate.expectComplaint(/status of 422/);
  const invitee = await inviteOne(page, 0);
  const home = `home.${invitee.email}`;
  await addAccount(invitee.name, home);

  const invited = await elsewhere();
  await test.step('a wrong password looks as it does at the sign-in page', async () => {
    await invited.goto(invitee.link);
    await invited.getByRole('link', { name: 'Log in with an existing account' }).click();
    await invited.getByLabel('E-mail address').fill(home);
    await invited.getByLabel('Password', { exact: true }).fill('not the right words');
    await invited.getByRole('button', { name: 'Log in and accept' }).click();
    await expect(invited.getByRole('alert')).toContainText('sign-in name, or the password, is wrong.');
  });

  await test.step('the right one leads to the question whose the account is', async () => {
    await invited.getByLabel('Password', { exact: true }).fill(goodPassword);
    await invited.getByRole('button', { name: 'Log in and accept' }).click();
    await expect(invited.getByRole('heading', { name: 'Is this you?' })).toBeVisible();
    await expect(invited.getByRole('main')).toContainText(home);
    await expect(invited.getByRole('main')).toContainText(`is for ${invitee.email}`);
    await expectAccessible(invited);
    await invited.getByRole('button', { name: 'It is me: use this account' }).click();
    await expect(invited.getByLabel('Code')).toBeFocused();
    await expectAccessible(invited);
  });

  const code = async (count: number) => {
    const mail = await latestMail(request, invitee.email, /^Your code for the invitation/, count);
    expect(mail.envelope.to).toEqual([invitee.email]);
    return /^\d{6}$/m.exec(mail.text)?.[0] ?? '';
  };
  const typeIn = async (typed: string) => {
    await invited.getByLabel('Code').fill(typed);
    await invited.getByRole('button', { name: `Use ${home}` }).click();
  };

  await test.step('five wrong tries use a code up', async () => {
    const wrong = (await code(1)) === '000000' ? '000001' : '000000';
    for (const left of ['4 more tries', '3 more tries', '2 more tries', 'one more try']) {
      await typeIn(wrong);
      await expect(invited.getByRole('alert')).toContainText(`You have ${left}.`);
    }
    await expectAccessible(invited);
    await typeIn(wrong);
    await expect(invited.getByRole('heading', { name: 'Ask for a new code' })).toBeVisible();
    await expect(invited.getByRole('alert')).toContainText('That was one try too many.');
    await expectAccessible(invited);
  });

  await invited.getByRole('button', { name: 'Send a new code' }).click();
  await expect(invited.getByLabel('Code')).toBeVisible();
  const right = await code(2);
  await typeIn(`${right.slice(0, 3)} ${right.slice(3)}`);
  await addSecondStep(invited, { email: home });
  await expect(invited.getByRole('region', { name: own.school })).toContainText('Tracker');
  const told = await latestMail(request, own.owner.email, new RegExp(`^${invitee.name} joined`));
  expect(told.text).toContain(home);
  expect(told.text).toContain(`You invited ${invitee.email}`);
});

test('an invitation that ran out is asked for again by the invitee', async ({
  page,
  request,
  elsewhere,
  gate,
}) => {
  gate.expectComplaint(/status of 422/);
  const invitee = await inviteOne(page, 1);
  await makeOlder(invitee.email, 15);

  const invited = await elsewhere();
  await invited.goto(invitee.link);
  await expect(invited.getByRole('heading', { name: 'This invitation has run out' })).toBeVisible();
  const main = invited.getByRole('main');
  await expect(main).toContainText(/•••@/);
  for (const secret of [invitee.name, invitee.email]) await expect(main).not.toContainText(secret);
  await expectAccessible(invited);
  await invited.getByRole('button', { name: 'Send me a new one' }).click();
  await expect(invited.getByRole('heading', { name: 'A new link is on its way' })).toBeVisible();
  await expectAccessible(invited);
  await invited.getByRole('button', { name: 'Send another one' }).click();
  await expect(invited.getByRole('alert')).toContainText('look in your mail');

  const newer = linkIn(await latestMail(request, invitee.email, /invited you/, 2), '/i/');
  await acceptAfresh(invited, newer);
  await page.reload();
  await expect(await find(page, invitee)).toContainText('Registered');
});

test(
  'the trust decides whether people are reminded, and told when access ends',
  { tag: '@one-width' },
  async ({ page }) => {
    await enter(page, own.owner);
    await openSite(page, own.name, 'settings');
    const reminders = page.getByLabel('Remind people before their invitation runs out');
    await expect(reminders).toBeChecked();
    await expectAccessible(page);
    await reminders.click();
    const form = page.locator('form').filter({ has: reminders });
    await form.getByRole('button', { name: 'Save mails' }).click();
    await expect(page.getByRole('group', { name: 'Settings saved' })).toBeVisible();
    await page.reload();
    await expect(reminders).not.toBeChecked();
    await expect(page.getByLabel('Tell people by e-mail when access ends')).toBeChecked();
  },
);

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('an invitation is declined with a reason, and the administrator is told', async ({
    page,
    request,
    elsewhere,
  }) => {
    const desk = await elsewhere({ javaScriptEnabled: true });
    const invitee = await inviteOne(desk, 2);

    await page.goto(invitee.link);
    await page.getByRole('link', { name: 'Decline this invitation' }).click();
    await page.getByLabel(/^Reason/).fill('I have moved\nto another school.');
    await page.getByRole('button', { name: 'Decline the invitation' }).click();
    await expect(page.getByRole('heading', { name: 'You declined this invitation' })).toBeVisible();

    const told = await latestMail(request, own.owner.email, new RegExp(`^${invitee.name} declined`));
    expect(told.text).toContain('I have moved to another school.');
    await desk.reload();
    await expect(await find(desk, invitee)).not.toContainText('Invited');
  });

  test('somebody who is signed in as somebody else switches, or proves to be the same', async ({
    page,
    elsewhere,
  }) => {
    const desk = await elsewhere({ javaScriptEnabled: true });
    const invitee = await inviteOne(desk, 3);
    const other = `other.${invitee.email}`;
    await addAccount('Kim Other', other);

    await enter(page, { email: other, password: goodPassword });
    await page.goto(invitee.link);
    await expect(page.getByRole('main')).toContainText(`You are signed in as Kim Other (${other})`);
    await page.getByRole('button', { name: 'It is me: use this account' }).click();
    await expect(page.getByRole('heading', { name: 'Type in the code' })).toBeVisible();
    await page.getByRole('link', { name: 'Back to the invitation' }).click();
    await page.getByRole('button', { name: 'Switch account' }).click();
    await expect(page.getByRole('heading', { name: `${own.school} invites you` })).toBeVisible();
    await page.getByRole('link', { name: 'Create new account' }).click();
    await page.getByLabel('Password', { exact: true }).fill(goodPassword);
    await page.getByRole('button', { name: 'Create account and accept' }).click();
    await expect(page.getByRole('region', { name: own.school })).toContainText('Tracker');
  });
});
