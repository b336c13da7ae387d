import { goodPassword } from './accepting.ts';
import { castFor, school } from './cast.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { openInvitations, owner, signInAtPage } from './people.ts';
import { assign, choose, find } from './staff-list.ts';

test('the first member of staff comes in, and goes out again', async ({
  page,
  request,
  browser,
  elsewhere,
  gate,
}) => {
  test.setTimeout(120_000);
  gate.expectComplaint(/status of 422/);
  await signInAtPage(page, owner);
  const invitee = await castFor(page, 'first member of staff');
  const { name, email } = invitee;

  const { row, link } = await test.step('an administrator invites them', async () => {
    await expectAccessible(page);
    await openInvitations(page, school);
    await expectAccessible(page);
    const found = await find(page, invitee);
    await expect(found).toContainText('Not Registered');
    await choose(page, invitee, 'Invite');
    await expect(page.getByRole('dialog', { name: `Invite ${name}` })).toContainText('works for 14 days');
    await expectAccessible(page);
    await assign(page, 'Tracker', 'Partial Edit', 'Send Invitation');
    await expect(page.getByRole('group', { name: `Invitation sent to ${name}` })).toContainText(
      'To Tracker as Partial Edit. They have until',
    );
    await expect(found).toContainText('Invited');

    const mail = await latestMail(request, email, /invited you/);
    expect(mail.envelope.to).toEqual([email]);
    expect(mail.to).toBe(`${name} <${email}>`);
    expect(mail.subject).toBe(`Dana Whitfield has invited you to Tracker at ${school}`);
    const accept = linkIn(mail, '/i/');
    for (const fact of [`Tracker, as Partial Edit, at ${school}`, 'Dana Whitfield', accept]) {
      expect(mail.text).toContain(fact);
      expect(mail.html).toContain(fact);
    }
    return { row: found, link: accept };
  });

  await test.step('what merely opens the link changes nothing', async () => {
    expect((await request.head(link)).status()).toBe(200);
    const fetched = await request.get(link);
    expect([fetched.status(), new URL(fetched.url()).pathname]).toEqual([200, '/i']);
    const scanner = await browser.newContext();
    const opened = await scanner.newPage();
    await opened.goto(link, { waitUntil: 'networkidle' });
    await expect(opened.getByRole('heading', { name: `${school} invites you` })).toBeVisible();
    await scanner.close();
    await page.reload();
    await expect(row).toContainText('Invited');
  });

  const invited = await elsewhere();
  await test.step('the invitee accepts, and is let in', async () => {
    const landing = await invited.goto(link);
    const opened = await landing?.request().redirectedFrom()?.response();
    for (const response of [opened, landing]) {
      expect(response?.headers()['referrer-policy']).toBe('no-referrer');
      expect(response?.headers()['cache-control']).toContain('no-store');
    }
    expect(new URL(invited.url()).pathname).toBe('/i');
    await expect(invited.getByRole('list', { name: 'What you are invited to' })).toContainText('Tracker');
    await expectAccessible(invited);

    await invited.getByRole('link', { name: 'Create new account' }).click();
    await expectAccessible(invited);
    await invited.getByLabel('Your name').fill('Jo Newcomer');
    await invited.getByLabel('Password', { exact: true }).fill('schoolschool');
    await invited.getByRole('button', { name: 'Create account and accept' }).click();
    await expect(invited.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
      /This has 12 characters. Use at least 15/,
    );
    await expect(invited.getByLabel('Your name')).toHaveValue('Jo Newcomer');
    await expectAccessible(invited);

    await invited.getByLabel('Password', { exact: true }).fill(goodPassword);
    await invited.getByRole('button', { name: 'Create account and accept' }).click();
    await expect(invited.getByRole('heading', { name: 'Your products', level: 1 })).toBeVisible();
    const tracker = invited.getByRole('region', { name: school }).getByRole('link', { name: /^Tracker/ });
    await expect(tracker).toContainText('Your role: Partial Edit');
    await expectAccessible(invited);
  });

  await test.step('the administrator removes the role, and they are out', async () => {
    await page.reload();
    await expect(row).toContainText('Registered');
    await choose(page, invitee, 'Remove Role: Tracker');
    const dialog = page.getByRole('dialog', { name: `Remove ${name} from Tracker?` });
    await expect(dialog).toContainText('They lose the role Partial Edit in Tracker');
    await expect(dialog).toContainText('and are signed out');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await expect(page.getByRole('group', { name: /no longer has Tracker/ })).toBeVisible();

    await invited.getByRole('button', { name: /your account/ }).click();
    await invited.getByRole('menuitem', { name: 'Your products' }).click();
    await expect(invited.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    const mail = await latestMail(request, email, /has ended/);
    expect(mail.text).toContain(`Tracker, as Partial Edit, at ${school}`);
  });
});
