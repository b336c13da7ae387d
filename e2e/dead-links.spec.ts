import { type Page } from '@playwright/test';
import { acceptUnseen } from './accepting.ts';
import { castFor, school } from './cast.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { enter, openSite, owner } from './people.ts';
import { choose, find, invite } from './staff-list.ts';

/** Opens a link that does not work any more, and expects it to say why and what to do. */
async function expectDead(page: Page, link: string, title: string, next: string | RegExp): Promise<void> {
  await page.goto(link);
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(next);
  await expectAccessible(page);
}

test('a link that was replaced, cancelled or used says which, and what to do next', async ({
  page,
  request,
  elsewhere,
}) => {
  test.setTimeout(120_000);
  await enter(page, owner);
  const invitee = await castFor(page, 'often invited');
  const { name, email } = invitee;
  const invitations = /invited you/;
  await openSite(page, school);
  await invite(page, invitee, 'Tracker', 'Full Edit');
  const first = linkIn(await latestMail(request, email, invitations), '/i/');

  await choose(page, invitee, /^Re-invite/);
  const question = page.getByRole('dialog', { name: `Re-invite ${name}?` });
  await expect(question).toContainText('The older link stops working.');
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Re-invite' }).click();
  await expect(page.getByRole('group', { name: `Invitation sent again to ${name}` })).toBeVisible();
  const second = linkIn(await latestMail(request, email, invitations, 2), '/i/');
  const invited = await elsewhere();
  await expectDead(invited, first, 'There is a newer invitation', 'Open the link in the newest mail.');

  await choose(page, invitee, 'Cancel invitation');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel invitation' }).click();
  await expect(page.getByRole('group', { name: `Invitation of ${name} cancelled` })).toBeVisible();
  await expect(await find(page, invitee)).toContainText('Not Registered');
  await expectDead(invited, second, 'This invitation was taken back', `ask the office of ${school}`);
  await expect(invited.getByRole('main')).not.toContainText(name);
  await expect(invited.getByRole('main')).not.toContainText(email);

  await invite(page, invitee, 'Tracker', 'Full Edit');
  const third = linkIn(await latestMail(request, email, invitations, 3), '/i/');
  await acceptUnseen(invited, third, name);
  const somebody = await elsewhere();
  await expectDead(somebody, third, 'This invitation was used already', 'If that was you, sign in.');
  await expectDead(somebody, second, 'This invitation was taken back', 'Nothing of yours was changed.');
});

test(
  'a link that nobody knows says so, and tells nothing of any school',
  { tag: '@one-width' },
  async ({ page, gate }) => {
    gate.expectComplaint(/status of 404/);
    await expectDead(page, '/i/nonsense', 'We do not know this link', 'ask your school for a new one');
    await expect(page.getByRole('main')).not.toContainText(school);
  },
);

test(
  'an invitation that ran out is sent again, with a link that works',
  { tag: '@one-width' },
  async ({ page, request, elsewhere }) => {
    await enter(page, owner);
    await openSite(page, 'Elmsworth Academy');
    await page.getByRole('link', { name: /^Invitation Expired/ }).click();
    await expect(page.getByText('Their 14 days ran out.')).toBeVisible();
    await expectAccessible(page);
    const rows = page.getByRole('row').filter({ hasText: 'Ran out' });
    // The two widths run at once: each takes one end of the list.
    const row = test.info().project.name === 'desktop' ? rows.first() : rows.last();
    const words = (await row.getByRole('rowheader').innerText()).split('\n');
    const email = words.find((word) => word.includes('@')) ?? '';
    await row.getByRole('button', { name: /^Operations for/ }).click();
    await page.getByRole('menuitem', { name: /^Re-invite/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Re-invite' }).click();

    const mail = await latestMail(request, email, /invited you/);
    const invited = await elsewhere();
    await invited.goto(linkIn(mail, '/i/'));
    await expect(invited.getByRole('heading', { name: 'Elmsworth Academy invites you' })).toBeVisible();
  },
);
