import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { foundTrust, type OwnTrust } from './own-trust.ts';
import { enter, openSite } from './people.ts';
import { choose, find, invite } from './staff-list.ts';

let own: OwnTrust;
test.beforeAll(async () => {
  const info = test.info();
  own = await foundTrust(info.workerIndex, info.outputPath());
});

test('a mail that comes back is explained, corrected and sent where it should go', async ({
  page,
  request,
  elsewhere,
}) => {
  test.setTimeout(120_000);
  // The first ones are for other files of the same worker.
  const invitee = own.staff.at(-1);
  if (invitee === undefined) throw new Error(`${own.school} has nobody`);
  const { name, email } = invitee;
  const [wrong, right] = [email.replace(/@.*/, '@nobody.invalid'), `right.${email}`];
  await enter(page, own.owner);
  await openSite(page, own.school);
  await invite(page, invitee, 'Tracker', 'Partial Edit');
  const older = linkIn(await latestMail(request, email, /invited you/), '/i/');
  const row = await find(page, invitee);
  const correct = async (address: string) => {
    await choose(page, invitee, /^Correct address/);
    const dialog = page.getByRole('dialog', { name: `Correct the address of ${name}` });
    await expect(dialog).toContainText('The older link stops working');
    await expectAccessible(page);
    await dialog.getByLabel('Correct e-mail address').fill(address);
    await dialog.getByRole('button', { name: 'Send to this address' }).click();
    await expect(dialog).toBeHidden();
  };

  await correct(wrong);
  await expect(row).toContainText('Mailbox does not exist: correct the address and re-invite', {
    timeout: 30_000,
  });
  await correct(right);
  await expect(row).toContainText(
    `Sent to ${right}, corrected by ${own.owner.name}; the roster says ${email}`,
  );
  const link = linkIn(await latestMail(request, right, /invited you/), '/i/');
  const visitor = await elsewhere();
  await visitor.goto(older);
  await expect(visitor.getByRole('heading', { name: 'There is a newer invitation' })).toBeVisible();
  await visitor.goto(link);
  await expect(visitor.getByRole('heading', { name: `${own.school} invites you` })).toBeVisible();

  await choose(page, invitee, /^Why this status/);
  const history = page.getByRole('dialog').getByRole('list').last().getByRole('listitem');
  await expect(history.filter({ hasText: `Invited by ${own.owner.name}` })).toHaveCount(1);
  await expect(history.filter({ hasText: 'Mail came back: Mailbox does not exist' })).toHaveCount(1);
  await expect(history.filter({ hasText: `From ${wrong} to ${right}` })).toHaveCount(1);
  await expect(history.filter({ hasText: /Link opened/ })).not.toHaveCount(0);
  await expectAccessible(page);
});

test('a search that finds nobody says why, and so does “Somebody missing?”', async ({ page }) => {
  await enter(page, own.owner);
  await openSite(page, own.school);

  await page.getByRole('searchbox', { name: 'Search by name or e-mail' }).fill('Nobody Whatsoever');
  await expect(page.getByRole('heading', { name: 'Nobody matches “Nobody Whatsoever”' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Nobody like that is in the roster of');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Show all staff' }).click();
  await page.getByRole('button', { name: 'Somebody missing?' }).click();
  const dialog = page.getByRole('dialog', { name: 'Somebody missing?' });
  await dialog.getByLabel('Full name, work e-mail or staff id').fill('Nobody Whatsoever');
  await dialog.getByRole('button', { name: 'Find out why' }).click();
  await expect(dialog).toContainText('If they were added to the MIS since, they come with the next import.');
  await expectAccessible(page);
});
