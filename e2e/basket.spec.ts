import type { Page } from '@playwright/test';
import { acceptUnseen } from './accepting.ts';
import { castFor, school, trust } from './cast.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, linkIn, mailsTo } from './mailbox.ts';
import { enter, openSite, owner } from './people.ts';
import { choose, find } from './staff-list.ts';

const other = 'Elmsworth Academy';

/** Chooses a product in the dialog, and its role. */
async function add(page: Page, product: string, role: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: product }).check();
  const roles = dialog.getByRole('group', { name: `Assign Role in ${product}` });
  await roles.getByRole('radio', { name: role }).check();
}

test('one basket for two schools and the trust: one mail, one acceptance; managed at the trust', async ({
  page,
  request,
  elsewhere,
}) => {
  await enter(page, owner);
  const invitee = await castFor(page, 'whole basket');
  const { name, email } = invitee;
  await openSite(page, trust);
  await find(page, invitee);
  const dialog = page.getByRole('dialog');

  await test.step('the trust puts a basket together, and sees what it comes to', async () => {
    await choose(page, invitee, 'Invite to Schools');
    await expect(dialog.getByRole('heading', { name: `Invite ${name}` })).toBeVisible();
    await expect(
      dialog.getByRole('group', { name: 'Schools' }).getByRole('checkbox').first(),
    ).toHaveAccessibleName(`${school} They work here`);
    await add(page, 'Tracker', 'Full Edit');
    await dialog.getByRole('button', { name: 'Send Invitation' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Choose at least one school.');
    await dialog.getByRole('checkbox', { name: school }).check();
    await dialog.getByRole('checkbox', { name: other }).check();
    await add(page, 'Parents Evening', 'Teacher');
    const evenings = page.getByLabel(`Parents Evening at ${other}`);
    await dialog.locator('details', { has: evenings }).locator('summary').click();
    await evenings.selectOption('Organiser');
    await add(page, 'Insights', 'Full Read-only');
    await expect(dialog).toContainText(
      `One invitation, one mail: Tracker as Full Edit at ${other} and ${school}; Parents Evening as Organiser at ${other}; ` +
        `Parents Evening as Teacher at ${school}; Insights as Full Read-only at the trust`,
    );
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Send Invitation' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('group', { name: `Invitation sent to ${name}` })).toBeVisible();
  });

  const invited = await elsewhere();
  await test.step('one mail lists it all, and one acceptance gives it', async () => {
    const mail = await latestMail(request, email, /invited you/);
    expect(mail.subject).toBe(
      `Dana Whitfield has invited you to Insights, Parents Evening and Tracker at ${trust}`,
    );
    expect(mail.text).toContain(`Tracker, as Full Edit, at ${other} and ${school}`);
    expect(mail.text).toContain(`Parents Evening, as Organiser, at ${other}`);
    expect(await mailsTo(request, email)).toHaveLength(1);
    await acceptUnseen(invited, linkIn(mail, '/i/'), name);
    for (const [place, product, role] of [
      [trust, 'Insights', 'Full Read-only'],
      [school, 'Tracker', 'Full Edit'],
      [school, 'Parents Evening', 'Teacher'],
      [other, 'Tracker', 'Full Edit'],
      [other, 'Parents Evening', 'Organiser'],
    ] as const) {
      const there = invited.getByRole('region', { name: place });
      await expect(there.getByRole('link', { name: new RegExp(`^${product}`) })).toContainText(role);
    }
  });

  await test.step('the school sees that the trust gave it, and cannot take it away', async () => {
    await openSite(page, school);
    await expect(await find(page, invitee)).toContainText(/Tracker Full Edit\s*given by the trust/);
    await page.getByRole('button', { name: `Operations for ${name}` }).click();
    await expect(page.getByRole('menuitem', { name: 'Why this status?' })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: /Remove Role|Change role/ })).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('the trust changes one role, at one school, and a mail tells it', async () => {
    await openSite(page, trust);
    await find(page, invitee);
    await choose(page, invitee, new RegExp(`^Change role: Tracker ?${school}`));
    const change = page.getByRole('dialog', { name: `Change role of ${name}` });
    await expect(change.getByRole('radio', { name: 'Full Edit' })).toBeDisabled();
    await change.getByRole('button', { name: 'Change role' }).click();
    await expect(change.getByRole('alert')).toContainText('Choose the role');
    await change.getByRole('radio', { name: 'Account Admin' }).check();
    await expectAccessible(page);
    await change.getByRole('button', { name: 'Change role' }).click();
    await expect(page.getByRole('group', { name: `${name} is Account Admin in Tracker now` })).toBeVisible();
    const mail = await latestMail(request, email, /^Your role in Tracker at/);
    expect(mail.text).toContain(`Tracker, as Account Admin, at ${school}`);
    await invited.reload();
    const there = invited.getByRole('region', { name: school });
    await expect(there.getByRole('link', { name: /^Tracker/ })).toContainText('Account Admin');
  });
});
