import { beforeEach, expect, it } from 'vitest';
import { expireInvitations } from '../../invitations/expire-invitations.ts';
import { invitationWords } from '../../invitations/invitation-words.ts';
import { remindInvitees } from '../../reminders/remind-invitees.ts';
import { inviteCandidate } from '../../testing/invite-administrator.ts';
import { newestLink } from '../../testing/newest-link.ts';
import { createWorld } from '../../testing/world.ts';
import type { SignedIn } from '../../trust/site.ts';
import type { Caller } from '../../trpc/router.ts';

const world = createWorld();

let inviter: SignedIn;
let office: Caller;
let invitationId: string;
let email: string;
beforeEach(async () => {
  const { riverside } = world.trust;
  inviter = await world.administrator('account_admin', riverside);
  office = world.as(inviter);
  ({ invitationId, email } = await inviteCandidate(world, office, 'full_edit', riverside));
});

const nobody = () => world.as(null).invitations;
const mails = (template: string) =>
  world.rows<{ to: string; data: Record<string, string> }>(
    'select to_address as "to", data from mail where template = $1',
    [template],
  );

it('says in its mail who invites, to what, where, and until when', async () => {
  const words = await world.run((uow) => invitationWords(uow, [invitationId]));

  expect(words.get(invitationId)).toMatchObject({
    open: true,
    words: {
      inviterName: 'Dana Whitfield',
      trustName: world.trust.name,
      accessLines: 'Role: Full Edit\nSites: Riverside Primary',
      worksUntil: 'Friday 27 November 2026 at 09:00 (GMT)',
    },
  });
});

it('tells whoever invited, also at a school, that it was declined', async () => {
  await nobody().decline({ token: await newestLink(world, invitationId), reason: 'I am leaving.' });

  const [told] = await mails('invitation-declined');
  expect(told).toMatchObject({ to: inviter.email, data: { reasonLines: 'I am leaving.' } });
  expect(told?.data['listUrl']).toContain(`/sites/${world.trust.riverside}/administrators?q=Robin`);
});

it('tells whoever invited that it has run out, if they still manage something', async () => {
  const sweep = () => world.run((uow) => expireInvitations(uow, { limit: 10 }));
  world.pass({ hours: 168 });
  await sweep();

  const [told] = await mails('expired-digest');
  expect(told).toMatchObject({ to: inviter.email, data: { peopleLines: 'Robin Hale' } });
  expect(told?.data['invitationsUrl']).toContain('/administrators?status=invite_expired');

  await inviteCandidate(world, office, 'observer', world.trust.riverside);
  await world.run(({ sql }) => sql('update administrator set ended_at = gatehouse_now()'));
  world.pass({ hours: 168 });
  expect(await sweep()).toEqual({ expired: 1 });
  expect(await mails('expired-digest')).toHaveLength(1);
});

it('is not reminded of: that is for staff', async () => {
  world.pass({ hours: 150 });

  expect(await world.run((uow) => remindInvitees(uow, { limit: 10 }))).toEqual({ reminded: 0 });
});

it('sends a new one to whoever asks with a dead link, unless it is void', async () => {
  const token = await newestLink(world, invitationId);
  world.pass({ hours: 168 });
  expect(await nobody().askAgain({ token })).toEqual({ sentTo: `r•••@${email.split('@')[1]}` });

  world.pass({ hours: 168 });
  await world.run(({ sql }) => sql('update administrator set ended_at = gatehouse_now()'));
  expect(await nobody().askAgain({ token })).toEqual({ sentTo: null });
  expect(await mails('administrator-invitation')).toHaveLength(2);
});
