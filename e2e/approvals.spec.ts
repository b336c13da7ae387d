import type { Page, TestInfo } from '@playwright/test';
import { comeIn, inviteAdministrator } from './appoint.ts';
import { goodPassword } from './accepting.ts';
import { gatehouse } from './command-line.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { awake, enter } from './people.ts';
import { call, send, smallTrust } from './small-trust.ts';

type Elsewhere = () => Promise<Page>;

/** A trust with two Account Owners: Olive, signed in at the page, and Stella at a page of her own. */
async function twoOwners(page: Page, elsewhere: Elsewhere, info: TestInfo, part: string) {
  const own = await smallTrust(page, info, part);
  const stella = { email: `stella@${own.key}.example`, password: goodPassword };
  const named = ['--trust', own.trust, '--name', 'Stella Ashdown', '--email', stella.email];
  await gatehouse(['owner', 'add', ...named, '--password-stdin'], stella.password);
  const stellas = await elsewhere();
  await enter(stellas, stella);
  return { ...own, stella, stellas };
}

/** Ticks everybody who is registered at a site, and opens the dialog that revokes them. */
async function revokeAll(page: Page, site: string) {
  await page.goto(`/sites/${site}/invitations?status=registered`);
  await awake(page);
  await page.getByRole('checkbox', { name: 'Select everyone on this page', exact: true }).check();
  const bar = page.getByRole('region', { name: 'Selected staff' });
  await bar.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Revoke Access …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Revoke Access' });
  await expect(dialog).toContainText('It concerns');
  return dialog;
}

/** Approves the one thing that waits, at Approvals. */
async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Approve/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Approve this?' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Approved' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nothing waits for approval' })).toBeVisible();
}

test('a large change needs the number typed in, and a larger one a second administrator', async ({
  page,
  request,
  elsewhere,
}, info) => {
  test.setTimeout(240_000);
  const { trustSite, schoolSite, colleague, stella, stellas } = await twoOwners(
    page,
    elsewhere,
    info,
    'large',
  );
  await colleague('Kit', await elsewhere());
  await colleague('Lou', await elsewhere());
  const allow = (typeNumberPeople: number, secondPersonPeople: number) =>
    call(page.request, 'approvals.changeLimits', {
      site: trustSite,
      typeNumberPercent: 1,
      secondPersonPercent: 50,
      refusedPercent: 100,
      typeNumberPeople,
      secondPersonPeople,
    });

  await test.step('the number has to be typed', async () => {
    await allow(1, 5);
    const dialog = await revokeAll(page, schoolSite);
    const field = dialog.getByLabel('Type 2 to go on');
    const yes = dialog.getByRole('button', { name: 'Revoke Access of 2 people' });
    await expect(yes).toBeDisabled();
    await field.fill('3');
    await expect(yes).toBeDisabled();
    await field.fill('2');
    await expect(yes).toBeEnabled();
    await expectAccessible(page);
  });

  await test.step('a larger one waits, and whoever asked cannot approve it', async () => {
    await allow(1, 1);
    const dialog = await revokeAll(page, schoolSite);
    await expect(dialog).toContainText('so it waits for a second administrator');
    await dialog.getByLabel('Reason (optional)').fill('The agency has changed');
    await dialog.getByRole('button', { name: 'Ask for approval' }).click();
    await expect(dialog).toBeHidden();
    await page.goto(`/sites/${trustSite}/approvals`);
    await expect(page.getByText('You asked for this: another administrator answers it.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Approve/ })).toHaveCount(0);
    const list = await page.request.get('/trpc/approvals.list', {
      params: { input: JSON.stringify({ site: trustSite }) },
    });
    const [{ approvalId }] = (await list.json()).result.data.open;
    const answer = { site: trustSite, approvalId, answer: 'approve' };
    expect(await (await send(page.request, 'approvals.answer', answer)).text()).toContain('approval_own');
  });

  await test.step('the other one is led there by a mail, looks at everybody, and approves it', async () => {
    const mail = await latestMail(request, stella.email, /needs your approval/);
    await stellas.goto(linkIn(mail, '/sites/'));
    const card = stellas.getByRole('listitem').filter({ hasText: 'Revoke the access of 2 people' });
    await expect(card).toContainText('“The agency has changed”');
    await expectAccessible(stellas);
    await card.getByRole('link', { name: 'See everybody it concerns' }).click();
    const everybody = stellas.getByRole('region', { name: 'Everybody it concerns' });
    await expect(everybody).toContainText('Kit Ashdown');
    await expect(everybody).toContainText('Lou Ashdown');
    await expectAccessible(stellas);
    await stellas.getByRole('link', { name: 'Go to Approvals' }).click();
    await approve(stellas);
    const past = stellas.getByRole('row', { name: /Revoke the access of 2 people/ });
    await expect(past).toContainText('Approved');
    await expectAccessible(stellas);
  });

  await test.step('then it is carried out: what the school gave is gone, what the trust gave stays', async () => {
    await expect(async () => {
      await page.goto(`/sites/${schoolSite}/invitations?status=registered`);
      const row = page.getByRole('row', { name: /Kit Ashdown/ });
      await expect(row).toContainText('Reports', { timeout: 1_000 });
      await expect(row).not.toContainText('Marks', { timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
  });
});

test(
  'nobody becomes an Account Owner before a second one has approved it',
  { tag: '@one-width' },
  async ({ page, request, elsewhere }, info) => {
    test.setTimeout(180_000);
    const { trustSite, key, stellas } = await twoOwners(page, elsewhere, info, 'owners');
    const theo = { name: 'Theo Ashdown', email: `theo@${key}.example`, role: 'account_owner' } as const;
    await inviteAdministrator(page, trustSite, theo);
    await page.goto(`/sites/${trustSite}/administrators`);
    const row = page.getByRole('row', { name: /Theo Ashdown/ });
    await expect(row).toContainText('Waits for a second administrator');
    await expectAccessible(page);
    expect(
      (await (await request.get('/dev/inbox/messages.json', { params: { to: theo.email } })).json()).length,
    ).toBe(0);

    await stellas.goto(`/sites/${trustSite}/approvals`);
    await awake(stellas);
    await expect(stellas.getByRole('listitem').filter({ hasText: 'Theo Ashdown' })).toBeVisible();
    await approve(stellas);
    await comeIn(await elsewhere(), theo);
    await page.reload();
    await expect(row).toContainText('Active');
  },
);
