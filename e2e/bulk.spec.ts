import type { Page } from '@playwright/test';
import { castFor, school as shared } from './cast.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { mailsTo } from './mailbox.ts';
import { awake, enter, openSite, owner } from './people.ts';
import { smallTrust } from './small-trust.ts';
import { assign } from './staff-list.ts';

const everyone = 'Select everyone on this page who is not registered';
const bar = (page: Page) => page.getByRole('region', { name: 'Selected staff' });
const send = (page: Page, label: string) => bar(page).getByRole('button', { name: label, exact: true });

const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0]);

/** The message about a bulk invitation, once it says that it has ended well; how many it speaks of. */
async function countInvited(page: Page): Promise<number> {
  const message = page.getByRole('group', { name: 'Bulk invitation' });
  await expect(message).toContainText(/\d+ people invited/, { timeout: 30_000 });
  return numberIn(await message.innerText());
}

/** The page of the plan, which says the same. */
async function expectPlan(page: Page, count: number, offer: string): Promise<void> {
  await page
    .getByRole('group', { name: 'Bulk invitation' })
    .getByRole('link', { name: 'See the details' })
    .click();
  await expect(page.getByRole('heading', { name: 'Bulk invitation', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Progress' })).toContainText(`${count} people invited`);
  await expect(page.getByRole('region', { name: 'Progress' })).toContainText(`${count} of ${count}`);
  await expect(page.getByRole('main')).toContainText(offer);
  await expectAccessible(page);
}

test('everybody who is not registered is invited at once: shown first, followed, and told', async ({
  page,
}, info) => {
  test.setTimeout(120_000);
  // More than a page of them.
  const { schoolSite, school, key } = await smallTrust(page, info, 'everybody', 16);
  await page.goto(`/sites/${schoolSite}/invitations`);
  await awake(page);

  await page.getByRole('checkbox', { name: everyone }).check();
  await expect(send(page, 'Send Invitations')).toBeVisible();
  await expectAccessible(page);
  const all = bar(page).getByRole('button', { name: 'Select all 30 who are not registered' });
  await all.click();
  await expect(bar(page)).toContainText('All 30 selected');
  await send(page, 'Send Invitations to all 30').click();

  const dialog = page.getByRole('dialog', { name: 'Invite 30 people' });
  await expect(dialog).toContainText('30 people get a mail with a link that works');
  await expectAccessible(page);
  await assign(page, 'Marks', 'Editor', 'Send 30 Invitations');
  await expect(bar(page)).toBeHidden();
  expect(await countInvited(page)).toBe(30);

  const about = `Olive Ashdown has invited you to Marks at ${school}`;
  const mails = (await mailsTo(page.request, `@${key}.example`)).filter(({ subject }) => subject === about);
  expect(mails).toHaveLength(30);
  expect(new Set(mails.flatMap(({ links }) => links)).size).toBe(30);
  expect(new Set(mails.map(({ envelope }) => envelope.to.join())).size).toBe(30);
  await expectPlan(page, 30, 'to Marks as Editor, by Olive Ashdown');
});

test('ticked one by one, the button follows; only the ticked get a mail', async ({ page, request }) => {
  await enter(page, owner);
  const ticked = [await castFor(page, 'ticked'), await castFor(page, 'ticked too')];
  const spared = await castFor(page, 'spared');
  await openSite(page, shared);
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
  await expectPlan(page, 2, 'to Parents Evening as Teacher, by Dana Whitfield');
  await expect(page.getByText('Nobody was left out.')).toBeVisible();
});
