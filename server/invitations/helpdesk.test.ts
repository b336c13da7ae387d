import { beforeEach, expect, it } from 'vitest';
import { createWorld } from '../testing/world.ts';
import type { SignedIn } from '../trust/site.ts';
import type { Caller } from '../trpc/router.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

let inviter: SignedIn;
let desk: Caller;
let again: { site: string; invitationId: string };
beforeEach(async () => {
  const site = world.trust.riverside;
  inviter = await world.administrator('account_admin', site);
  desk = world.as(await world.administrator('helpdesk', site));
  const offers = [{ roleId: world.trust.role('Tracker', 'Full Edit') }];
  const personId = await world.staff();
  const { invitationId } = await world.as(inviter).invitations.send({ site, personId, offers });
  again = { site, invitationId: invitationId ?? '' };
});

const invitation = () => world.rows('select version, invited_by as by from invitation');
const change = (text: string) => world.run(({ sql }) => sql(text, [inviter.accountId]));

it('the Helpdesk sends an invitation again, and whoever invited goes on answering for it', async () => {
  await desk.invitations.reissue(again);
  world.pass({ hours: 336 });
  await desk.invitations.reissue(again);

  expect(await invitation()).toEqual([{ version: 3, by: inviter.accountId }]);
});

it.each([
  ['was revoked', 'update administrator set ended_at = gatehouse_now() where account_id = $1'],
  ['may invite nobody any more', `update administrator set role = 'observer' where account_id = $1`],
])('not once whoever invited %s', async (_, happened) => {
  await change(happened);

  await expect(desk.invitations.reissue(again)).rejects.toMatchObject({
    cause: { code: 'not_permitted', detail: expect.stringContaining('Whoever invited them') },
  });
  expect(await invitation()).toMatchObject([{ version: 1 }]);
});

it('and invites nobody, corrects no address, and takes nothing back', async () => {
  const offers = [{ roleId: world.trust.role('Tracker', 'Full Edit') }];
  const { site } = again;

  await expect(desk.invitations.send({ site, personId: await world.staff(), offers })).rejects.toMatchObject(
    refused('not_permitted'),
  );
  await expect(desk.invitations.cancel(again)).rejects.toMatchObject(refused('not_permitted'));
  await expect(
    desk.invitations.correctAddress({ ...again, email: 'ada@office.example' }),
  ).rejects.toMatchObject(refused('not_permitted'));
});
