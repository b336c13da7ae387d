import type { Page } from '@playwright/test';
import { appoint } from './appoint.ts';
import { goodPassword } from './accepting.ts';
import { expect, expectAccessible, test } from './journey.ts';
import { latestMail, linkIn } from './mailbox.ts';
import { awake, openInvitations, signIn } from './people.ts';
import { setUpSecondStep } from './second-factor.ts';
import { send, smallTrust } from './small-trust.ts';
import { choose } from './staff-list.ts';

/** How what would change something is called. */
const deeds =
  /^(Invite(?! Pending| Expired)|Add|Import|Upload|Revoke|Remove|Retire|Restore|Operations for|Save|Keep)/;
const said = (page: Page, title: string | RegExp) => page.getByRole('group', { name: title });

/** What the ellipsis beside somebody offers, by the first line of each item. */
async function operationsFor(page: Page, name: string): Promise<string[]> {
  await page.getByRole('button', { name: `Operations for ${name}` }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  const items = await page.getByRole('menuitem').allInnerTexts();
  await page.getByRole('menu').press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  return items.map((item) => item.trim().split('\n')[0] ?? '');
}

/** Opens the navigation where it is folded away, and expects it to lead to these pages, and not to those. */
async function expectPages(page: Page, there: readonly string[], missing: readonly string[]): Promise<void> {
  const menu = page.getByRole('button', { name: 'Open menu' });
  const folded = await menu.isVisible();
  if (folded) await menu.click();
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  for (const name of there) await expect(link(name)).toBeVisible();
  for (const name of missing) await expect(link(name)).toHaveCount(0);
  if (folded) await page.getByRole('button', { name: 'Close menu' }).click();
}

/** Expects a procedure that is asked for by hand to be refused. */
async function expectRefused(page: Page, procedure: string, input: object): Promise<void> {
  const answer = await send(page.request, procedure, input);
  expect([procedure, answer.status()]).toEqual([procedure, 403]);
}

test('Helpdesk invites again, and helps with passwords and second steps; more it is not shown, nor can it do', async ({
  page,
  request,
  elsewhere,
  gate,
}, info) => {
  test.setTimeout(240_000);
  gate.expectComplaint(/status of 403/);
  const owners = await elsewhere();
  const { trustSite, schoolSite, key, colleague, invite, personOf } = await smallTrust(owners, info, 'desk');
  const guses = await elsewhere();
  const gus = await colleague('Gus', guses);
  await setUpSecondStep(guses.request, gus);
  const hal = await invite('Hal');
  const desk = { name: 'Dot Ashdown', email: `dot@${key}.example`, role: 'helpdesk' } as const;
  await appoint(owners, trustSite, page, desk);
  await page.goto(`/sites/${schoolSite}/invitations`);
  await awake(page);

  await test.step('what they may not do is not there', async () => {
    expect(await operationsFor(page, gus.name)).toEqual([
      'Send password reset',
      'Reset second step',
      'Why this status?',
    ]);
    expect(await operationsFor(page, hal.name)).toEqual(['Re-invite', 'Why this status?']);
    expect(await operationsFor(page, 'Ida Ashdown')).toEqual(['Why this status?']);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Invite by file' })).toHaveCount(0);
    const missing = [
      'Requests',
      'Roster',
      'Audit log',
      'Administrators',
      'Approvals',
      'API keys',
      'Settings',
    ];
    await expectPages(page, ['User Invitations', 'Products'], missing);
    await expectAccessible(page);
  });

  await test.step('they send an invitation again', async () => {
    const older = linkIn(await latestMail(request, hal.email, /invited you/), '/i/');
    await choose(page, hal, /^Re-invite/);
    await page.getByRole('dialog').getByRole('button', { name: 'Re-invite' }).click();
    await expect(said(page, `Invitation sent again to ${hal.name}`)).toBeVisible();
    const newer = linkIn(await latestMail(request, hal.email, /invited you/, 2), '/i/');
    const hals = await elsewhere();
    await hals.goto(older);
    await expect(hals.getByRole('heading', { name: 'There is a newer invitation' })).toBeVisible();
    await hals.goto(newer);
    await expect(hals.getByRole('link', { name: 'Create new account' })).toBeVisible();
  });

  await test.step('they send a link for a new password, which leaves the old one until it is used', async () => {
    await choose(page, gus, /^Send password reset/);
    await page.getByRole('dialog').getByRole('button', { name: 'Send password reset' }).click();
    await expect(said(page, `Password reset sent to ${gus.name}`)).toBeVisible();
    const mail = await latestMail(request, gus.email, /Choose a new password/);
    expect(linkIn(mail, '/reset/')).toBeDefined();
    await guses.reload();
    await expect(guses.getByRole('heading', { name: 'Your products', level: 1 })).toBeVisible();
  });

  await test.step('they reset a second step: its holder is signed out, and comes in by password alone', async () => {
    await choose(page, gus, /^Reset second step/);
    const dialog = page.getByRole('dialog', { name: `Reset the second step of ${gus.name}?` });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Reset second step' }).click();
    await expect(said(page, `Second step of ${gus.name} is reset`)).toBeVisible();
    await latestMail(request, gus.email, /How you sign in has changed/, 2);
    await guses.reload();
    await expect(guses.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await signIn(guses, { ...gus, password: goodPassword });
  });

  await test.step('what is sent by hand is refused, and so are the other pages', async () => {
    const personId = await personOf(gus.email);
    await expectRefused(page, 'access.revoke', { site: schoolSite, personId, reach: 'everything' });
    await expectRefused(page, 'approvals.takeBack', { site: trustSite, approvalId: personId });
    await page.goto(`/sites/${trustSite}/administrators`);
    await expect(page.getByRole('heading', { name: 'You cannot open this' })).toBeVisible();
  });
});

test(
  'an Observer reads everything, has no buttons, and changes nothing by hand either',
  { tag: '@one-width' },
  async ({ page, elsewhere, gate }, info) => {
    test.setTimeout(180_000);
    gate.expectComplaint(/status of 403/);
    const owners = await elsewhere();
    const { trust, trustSite, schoolSite, key, invite, personOf, roles } = await smallTrust(
      owners,
      info,
      'observer',
    );
    const hal = await invite('Hal');
    const observer = { name: 'Ove Ashdown', email: `ove@${key}.example`, role: 'observer' } as const;
    await appoint(owners, trustSite, page, observer);

    await test.step('they read who is invited, with nothing to press', async () => {
      await openInvitations(page, trust);
      await page.goto(`/sites/${schoolSite}/invitations`);
      await awake(page);
      await expect(page.getByRole('row', { name: new RegExp(hal.name) })).toContainText('Invited');
      expect(await operationsFor(page, hal.name)).toEqual(['Why this status?', 'Access passport']);
      await expect(page.getByRole('checkbox')).toHaveCount(0);
      await expectPages(
        page,
        ['User Invitations', 'Roster', 'Audit log', 'Products', 'Administrators'],
        ['Requests', 'API keys', 'Settings', 'Approvals'],
      );
    });

    await test.step('they read the other pages of the trust, with nothing to press there either', async () => {
      for (const path of ['administrators', 'audit', 'products', 'roster', 'leavers', 'plans']) {
        await page.goto(`/sites/${trustSite}/${path}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const main = page.getByRole('main');
        await expect(main.getByRole('button', { name: deeds })).toHaveCount(0);
        await expect(main.getByRole('link', { name: deeds })).toHaveCount(0);
      }
      await expect(page.getByRole('heading', { name: 'You cannot open this' })).toHaveCount(0);
    });

    await test.step('what is sent by hand is refused at both doors', async () => {
      const personId = await personOf('ida');
      const offers = [{ roleId: roles.get('Marks') }];
      await expectRefused(page, 'invitations.send', { site: schoolSite, personId, offers });
      await page.goto(`/sites/${schoolSite}/invitations`);
      const answer = await page.evaluate(
        async ([url, body]) => {
          const headers = { 'content-type': 'application/json' };
          return (await fetch(url, { method: 'POST', body, headers })).json();
        },
        [`/sites/${schoolSite}/invitations/send`, JSON.stringify({ personId, offers })] as const,
      );
      expect(answer).toMatchObject({ done: null, refusal: expect.stringMatching(/does not allow this/) });
      await expect(page.getByRole('row', { name: /Ida Ashdown/ })).toContainText('Not Registered');
      await page.goto(`/sites/${trustSite}/settings`);
      await expect(page.getByRole('heading', { name: 'You cannot open this' })).toBeVisible();
    });
  },
);
