import type { Page } from '@playwright/test';
import { castFor, school as shared } from './cast.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { mailsTo } from './mailbox.ts';
import { openInvitations, owner, signIn } from './people.ts';
import { assign } from './staff-list.ts';

const everyone = 'Select everyone on this page who is not registered';
const bar = (page: Page) => page.getByRole('region', { name: 'Selected staff' });
const send = (page: Page, label: string) => bar(page).getByRole('button', { name: label, exact: true });

/** Where everybody is invited: each width has a school whose people no other journey invites. */
const schoolOfOwn = () =>
  test.info().project.name === 'desktop'
    ? "St Hilda's CofE Primary School, Brackenhurst"
    : 'Elmsworth Academy';

const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0]);

/** The message about a bulk invitation, once it says that it has ended well; how many it speaks of. */
async function countInvited(page: Page): Promise<number> {
  const message = page.getByRole('group', { name: 'Bulk invitation' });
  await expect(message).toContainText(/\d+ people invited/, { timeout: 30_000 });
  return numberIn(await message.innerText());
}

/** The page of the plan, which says the same. */
async function expectPlan(page: Page, count: number): Promise<void> {
  await page
    .getByRole('group', { name: 'Bulk invitation' })
    .getByRole('link', { name: 'See the details' })
    .click();
  await expect(page.getByRole('heading', { name: 'Bulk invitation', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Progress' })).toContainText(`${count} people invited`);
  await expect(page.getByRole('region', { name: 'Progress' })).toContainText(`${count} of ${count}`);
  await expect(page.getByRole('main')).toContainText('to Parents Evening as Teacher, by Dana Whitfield');
  await expectAccessible(page);
}

test('everybody who is not registered is invited at once: shown first, followed, and told', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const school = schoolOfOwn();
  await signIn(page, owner);
  await openInvitations(page, school);

  await page.getByRole('checkbox', { name: everyone }).check();
  await expect(send(page, 'Send Invitations')).toBeVisible();
  await expectAccessible(page);
  const all = bar(page).getByRole('button', { name: /^Select all \d+ who are not registered$/ });
  const listed = numberIn(await all.innerText());
  await all.click();
  await expect(bar(page)).toContainText(`All ${listed} selected`);
  await send(page, `Send Invitations to all ${listed}`).click();

  const dialog = page.getByRole('dialog', { name: /^Invite \d+ people$/ });
  const shown = numberIn(await dialog.getByText(/people get a mail with a link that works/).innerText());
  await expectAccessible(page);
  await assign(page, 'Parents Evening', 'Teacher', `Send ${shown} Invitations`);
  await expect(bar(page)).toBeHidden();
  const count = await countInvited(page);
  // Fewer only where somebody of two schools was invited at the other one meanwhile, by the other width.
  expect([shown <= listed, count <= shown, count > 10]).toEqual([true, true, true]);

  const about = `Dana Whitfield has invited you to Parents Evening at ${school}`;
  const mails = (await mailsTo(page.request, '')).filter(({ subject }) => subject === about);
  expect(mails).toHaveLength(count);
  expect(new Set(mails.flatMap(({ links }) => links)).size).toBe(count);
  expect(new Set(mails.map(({ envelope }) => envelope.to.join())).size).toBe(count);
  await expectPlan(page, count);
});

test('ticked one by one, the button follows; only the ticked get a mail', async ({ page, request }) => {
  await signIn(page, owner);
  const ticked = [await castFor(page, 'ticked'), await castFor(page, 'ticked too')];
  const spared = await castFor(page, 'spared');
  await openInvitations(page, shared);
  const box = ({ name }: { name: string }) => page.getByRole('checkbox', { name: `Select ${name}` });

  await expect(bar(page)).toHaveCount(0);
  await box(spared).check();
  await expect(send(page, 'Send Invite')).toBeVisible();
  for (const each of ticked) await box(each).check();
  await expect(bar(page)).toContainText('3 selected');
  await box(spared).uncheck();
  await send(page, 'Send Invitations').click();
  const dialog = page.getByRole('dialog', { name: 'Invite 2 people' });
  for (const { name } of ticked) await expect(dialog).toContainText(name);
  await assign(page, 'Parents Evening', 'Teacher', 'Send 2 Invitations');
  expect(await countInvited(page)).toBe(2);

  for (const { email } of ticked) {
    expect((await mailsTo(request, email)).map(({ envelope }) => envelope.to)).toEqual([[email]]);
  }
  expect(await mailsTo(request, spared.email)).toEqual([]);
  await expectPlan(page, 2);
  await expect(page.getByText('Nobody was left out.')).toBeVisible();
});
