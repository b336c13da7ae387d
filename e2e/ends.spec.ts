import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, mailsTo } from './mailbox.ts';
import { smallTrust } from './small-trust.ts';
import { awake } from './people.ts';
import { choose, find } from './staff-list.ts';

test('two roles are removed at once, with a reason and without a mail', async ({
  page,
  elsewhere,
  request,
}, info) => {
  test.setTimeout(180_000);
  const { schoolSite, colleague } = await smallTrust(page, info, 'two');
  const theirs = await elsewhere();
  const invitee = await colleague('Ada', theirs);

  await page.goto(`/sites/${schoolSite}/invitations`);
  await awake(page);
  const row = await find(page, invitee);
  await choose(page, invitee, /^Remove roles/);
  const dialog = page.getByRole('dialog', { name: `Remove roles of ${invitee.name}` });
  await expect(dialog.getByRole('checkbox', { name: /Reports/ })).toHaveCount(0);
  await dialog.getByRole('checkbox', { name: /^Marks/ }).check();
  await dialog.getByRole('checkbox', { name: /^Timetable/ }).check();
  await expect(dialog).toContainText('Stays as it isReports');
  await dialog.getByRole('button', { name: 'Changed job' }).click();
  await expect(dialog.getByLabel('Reason (optional)')).toHaveValue('Changed job');
  await dialog.getByLabel('Tell them by e-mail').uncheck();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Revoke 2 roles' }).click();

  await expect(page.getByRole('group', { name: `2 roles of ${invitee.name} removed` })).toContainText(
    'No mail tells them.',
  );
  await expect(row).not.toContainText('Marks');
  await expect(row).toContainText('Reports');
  await theirs.reload();
  await expect(theirs.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect((await mailsTo(request, invitee.email)).filter(({ subject }) => /ended/.test(subject))).toEqual([]);
});

test('revoking at the trust “trust products only” leaves what the school gave', async ({
  page,
  elsewhere,
  request,
}, info) => {
  test.setTimeout(180_000);
  const { trustSite, school, colleague } = await smallTrust(page, info, 'reach');
  const theirs = await elsewhere();
  const invitee = await colleague('Ben', theirs);

  await page.goto(`/sites/${trustSite}/invitations`);
  await awake(page);
  const row = await find(page, invitee);
  await choose(page, invitee, /^Revoke Access/);
  const dialog = page.getByRole('dialog', { name: `Revoke all access of ${invitee.name}?` });
  await expect(dialog.getByRole('radio', { name: /^Schools’ products, too/ })).toBeChecked();
  await dialog.getByRole('radio', { name: /^Trust products only/ }).check();
  await expect(dialog).toContainText(`Stays as it isMarks, as Editor, at ${school}`);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Revoke Access' }).click();

  await expect(page.getByRole('group', { name: `Access of ${invitee.name} revoked` })).toContainText(
    '1 role ended',
  );
  await expect(row).toContainText('Marks');
  await expect(row).not.toContainText('Reports');
  expect((await latestMail(request, invitee.email, /has ended/)).text).toContain('Reports, as Editor');
});

test('a role gets a last day, and another one', async ({ page, elsewhere }, info) => {
  test.setTimeout(180_000);
  const { schoolSite, colleague } = await smallTrust(page, info, 'dated');
  const invitee = await colleague('Cy', await elsewhere());
  await page.goto(`/sites/${schoolSite}/invitations`);
  await awake(page);
  const row = await find(page, invitee);
  const until = new Date(Date.now() + 40 * 24 * 3600_000).toISOString().slice(0, 10);

  await choose(page, invitee, /^Change end date/);
  const dialog = page.getByRole('dialog', { name: `Change the end date of ${invitee.name}` });
  await dialog.getByRole('radio', { name: /^Timetable/ }).check();
  await dialog.getByLabel('Last day').fill(until);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText(/Timetable Editor ?until \d+ \w+/);

  await choose(page, invitee, /^Change end date/);
  await dialog.getByRole('button', { name: 'Remove the end date' }).click();
  await expect(row).not.toContainText('until');
});

test('whoever leaves by the roster is proposed, and revoked when somebody says so', async ({
  page,
  elsewhere,
  request,
}, info) => {
  test.setTimeout(240_000);
  const { trustSite, nextNight, colleague } = await smallTrust(page, info, 'left');
  const theirs = await elsewhere();
  const invitee = await colleague('Dee', theirs);
  await page.goto(`/sites/${trustSite}/leavers`);
  await expect(page.getByRole('heading', { name: 'Nobody who has left still has access' })).toBeVisible();
  await nextNight('Dee');
  await theirs.reload();
  await expect(theirs.getByRole('heading', { name: 'Your products', level: 1 })).toBeVisible();

  await page.goto(`/sites/${trustSite}/invitations`);
  await awake(page);
  await expect(page.getByText('1 person has left and still has access.')).toBeVisible();
  await page.getByRole('link', { name: 'Review', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Left, with access' })).toBeVisible();
  const leaver = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: invitee.name }) });
  await expect(leaver).toContainText(/No longer in the roster since .*, by roster-13, imported on/);
  await expect(leaver).toContainText('Proposed to end');
  await expectAccessible(page);
  await leaver.getByRole('button', { name: `Keep access of ${invitee.name}…` }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await leaver.getByRole('button', { name: `Revoke access of ${invitee.name}` }).click();
  const dialog = page.getByRole('dialog', { name: `Revoke access of ${invitee.name}?` });
  await dialog.getByRole('button', { name: 'Left' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByRole('group', { name: `Access of ${invitee.name} revoked` })).toContainText(
    '3 roles ended',
  );
  await expect(page.getByRole('heading', { name: 'Nobody who has left still has access' })).toBeVisible();

  await theirs.reload();
  await expect(theirs.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect((await latestMail(request, invitee.email, /has ended/)).text).toContain(
    'You can no longer sign in.',
  );
});
