import { acceptAfresh, goodPassword } from './accepting.ts';
import { castFor, school } from './cast.ts';
import { gatehouse } from './command-line.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, linkIn, mailsTo } from './mailbox.ts';
import { addSecondStep, enter, openSite, owner } from './people.ts';
import { assign, choose, find, invite } from './staff-list.ts';

const trust = 'Wetherham Learning Trust';

test('somebody with an account logs in with it, and then gets access at once', async ({
  page,
  request,
  elsewhere,
  gate,
}) => {
  gate.expectComplaint(/status of 422/);
  await enter(page, owner);
  const invitee = await castFor(page, 'owner already');
  const { name, email } = invitee;
  const names = ['--trust', trust, '--name', name, '--email', email, '--password-stdin'];
  expect(await gatehouse(['owner', 'add', ...names], goodPassword)).toContain('is an Account Owner of');

  await openSite(page, school);
  await invite(page, invitee, 'Tracker', 'Full Edit');
  const invited = await elsewhere();
  await invited.goto(linkIn(await latestMail(request, email, /invited you/), '/i/'));
  await expect(invited.getByRole('main')).toContainText(`There is an account already for ${email}`);
  await invited.getByRole('link', { name: 'Log in with an existing account' }).click();
  await expectAccessible(invited);
  await invited.getByLabel('Password', { exact: true }).fill('not the right words');
  await invited.getByRole('button', { name: 'Log in and accept' }).click();
  await expect(invited.getByRole('alert')).toContainText('sign-in name, or the password, is wrong.');
  await expect(invited.getByLabel('E-mail address')).toHaveValue(email);
  await invited.getByLabel('Password', { exact: true }).fill(goodPassword);
  await invited.getByRole('button', { name: 'Log in and accept' }).click();
  await addSecondStep(invited, { email });
  const products = invited.getByRole('region', { name: school });
  await expect(products.getByRole('link', { name: /^Tracker/ })).toBeVisible();

  await page.reload();
  await expect(await find(page, invitee)).toContainText('Registered');
  await choose(page, invitee, /^Give access/);
  await expect(page.getByRole('dialog', { name: `Give ${name} access` })).toContainText('access at once');
  await assign(page, 'Parents Evening', 'Organiser', 'Give access');
  await expect(page.getByRole('group', { name: `${name} can open Parents Evening now` })).toBeVisible();
  const mail = await latestMail(request, email, /^You can now open Parents Evening at/);
  expect(mail.envelope.to).toEqual([email]);
  expect(mail.text).toContain('There is nothing to accept');
  await invited.reload();
  await expect(products.getByRole('link', { name: /^Parents Evening/ })).toContainText('New');
});

test(
  'Revoke Access ends everything; coming back means registering again',
  { tag: '@one-width' },
  async ({ page, request, elsewhere, gate }) => {
    test.setTimeout(120_000);
    gate.expectComplaint(/status of 422/);
    await enter(page, owner);
    const invitee = await castFor(page, 'comes back');
    const { name, email } = invitee;
    await openSite(page, school);
    await invite(page, invitee, 'Tracker', 'Full Edit');
    const invited = await elsewhere();
    await acceptAfresh(invited, linkIn(await latestMail(request, email, /invited you/), '/i/'));
    await page.reload();
    await choose(page, invitee, /^Give access/);
    await assign(page, 'Parents Evening', 'Teacher', 'Give access');
    await latestMail(request, email, /^You can now open/);

    await choose(page, invitee, /^Revoke Access/);
    const question = page.getByRole('dialog', { name: `Revoke all access of ${name}?` });
    await expect(question).toContainText('They lose, straight away');
    await expect(question.getByRole('listitem')).toHaveText([
      `Parents Evening, as Teacher, at ${school}`,
      `Tracker, as Full Edit, at ${school}`,
    ]);
    await expect(question).toContainText('Coming back means a new invitation, and registering again');
    await expectAccessible(page);
    await question.getByRole('button', { name: 'Revoke Access' }).click();
    await expect(page.getByRole('group', { name: `Access of ${name} revoked` })).toContainText(
      '2 roles ended',
    );
    await expect(await find(page, invitee)).toContainText('Not Registered');

    await invited.reload();
    await expect(invited.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    const mail = await latestMail(request, email, /has ended/);
    expect(mail.text).toContain('You can no longer sign in.');
    await invited.getByLabel('E-mail address').fill(email);
    await invited.getByLabel('Password', { exact: true }).fill(goodPassword);
    await invited.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(invited.getByRole('alert')).toContainText('is wrong');
    await expectAccessible(invited);

    await invite(page, invitee, 'Tracker', 'Partial Read-only');
    const again = await latestMail(request, email, /invited you/, 2);
    await acceptAfresh(invited, linkIn(again, '/i/'));
    await expect(invited.getByRole('link', { name: /^Tracker/ })).toContainText('Partial Read-only');
    await expect(invited.getByRole('link', { name: /^Parents Evening/ })).toHaveCount(0);
    // Their devices were forgotten with their access; whoever registers is told nothing new by a mail about this one.
    expect(await mailsTo(request, email)).toHaveLength(4);
  },
);
