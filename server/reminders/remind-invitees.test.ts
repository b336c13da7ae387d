import { beforeEach, expect, it } from 'vitest';
import { inviteOne } from '../testing/invite.ts';
import { newestLink } from '../testing/newest-link.ts';
import { createWorld } from '../testing/world.ts';
import { remindInvitees } from './remind-invitees.ts';

const world = createWorld();

let one: Awaited<ReturnType<typeof inviteOne>>;
beforeEach(async () => {
  one = await inviteOne(world);
});

const remind = () => world.run((uow) => remindInvitees(uow, { limit: 100 }));
const reminders = async () =>
  (
    await world.rows<{ template: string }>(
      `select template from mail where template like '%reminder' order by created_at, id`,
    )
  ).map(({ template }) => template);
/** So many hours before it runs out: a staff invitation lives for 336. */
const passUntil = (hoursLeft: number) => world.pass({ hours: 336 - hoursLeft });

it('reminds three days and one day before the end, once each, however often it is asked', async () => {
  passUntil(73);
  await remind();
  expect(await reminders()).toEqual([]);
  world.pass({ hours: 1 });
  for (const _ of [1, 2]) await remind();
  expect(await reminders()).toEqual(['invitation-reminder']);
  world.pass({ hours: 48 });
  for (const _ of [1, 2]) await remind();

  expect(await reminders()).toEqual(['invitation-reminder', 'invitation-last-reminder']);
  expect(await world.audited()).toContain('invitation.reminded');
});

it('sends after a pause only the one that fits by then', async () => {
  passUntil(10);

  await remind();

  expect(await reminders()).toEqual(['invitation-last-reminder']);
});

it('is sent once by two workers at once', async () => {
  passUntil(70);

  const done = await Promise.all([remind(), remind(), remind(), remind()]);

  expect(done.reduce((sum, { reminded }) => sum + reminded, 0)).toBe(1);
  expect(await reminders()).toHaveLength(1);
});

it('reminds again of an issue that is new, after a day', async () => {
  passUntil(70);
  await remind();
  await one.admin.invitations.reissue({ site: one.site, invitationId: one.invitationId });
  await remind();
  expect(await reminders()).toHaveLength(1);
  passUntil(70);

  await remind();

  expect(await reminders()).toEqual(['invitation-reminder', 'invitation-reminder']);
});

it('reminds nobody whose trust has switched it off', async () => {
  await one.admin.trust.changeSettings({ site: one.site, reminders: false });
  passUntil(70);

  await remind();

  expect(await reminders()).toEqual([]);
});

it.each(['bounced', 'abandoned'])('reminds nobody whose mail was %s', async (state) => {
  await world.run(({ sql }) =>
    sql(`update mail set state = $1, ended_at = gatehouse_now() where trust_id = app_trust()`, [state]),
  );
  passUntil(70);

  await remind();

  expect(await reminders()).toEqual([]);
});

it('reminds nobody who has answered', async () => {
  await world.as(null).invitations.decline({ token: await newestLink(world, one.invitationId) });
  passUntil(70);

  await remind();

  expect(await reminders()).toEqual([]);
});
