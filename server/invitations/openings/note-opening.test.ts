import { expect, it } from 'vitest';
import { inviteOne } from '../../testing/invite.ts';
import { createWorld } from '../../testing/world.ts';
import { Invitation } from '../invitation.ts';
import { tokenOf } from '../token-of.ts';
import { noteOpening } from './note-opening.ts';

const world = createWorld();
const person = {
  method: 'GET',
  userAgent: 'Mozilla/5.0 Firefox/140.0',
  purpose: null,
  fetchMode: 'navigate',
  secure: true,
};
const scanner = { ...person, method: 'HEAD' };

async function link() {
  const { invitationId } = await inviteOne(world);
  const token = await world.run(async ({ em, settings }) =>
    tokenOf(settings, await em.findOneOrFail(Invitation, invitationId)),
  );
  const open = (seen = person) => noteOpening(world.services, token, seen);
  const seen = () =>
    world.rows<{ version: number; scanner: boolean }>(
      'select version, scanner from link_opening where invitation_id = $1 order by opened_at',
      [invitationId],
    );
  return { open, seen, token, invitationId };
}

it('writes down who opened which link, and leaves the invitation as it was', async () => {
  const { open, seen, invitationId } = await link();
  const invitation = () =>
    world.rows('select i.*, l.* from invitation i join link l on l.invitation_id = i.id where i.id = $1', [
      invitationId,
    ]);
  const before = await invitation();

  await open(scanner);
  world.pass({ seconds: 61 });
  await open();

  expect(await seen()).toEqual([
    { version: 1, scanner: true },
    { version: 1, scanner: false },
  ]);
  expect(await invitation()).toEqual(before);
});

it('takes whoever opens it in the seconds after the mail was sent for a scanner', async () => {
  const { open, seen, invitationId } = await link();
  await world.run(({ sql, now }) =>
    sql(`update mail set state = 'sent', ended_at = $2 where invitation_id = $1`, [
      invitationId,
      now.toISOString(),
    ]),
  );
  world.pass({ seconds: 3 });

  await open();

  expect(await seen()).toEqual([{ version: 1, scanner: true }]);
});

it('keeps one a minute, and of a scanner and a person the person', async () => {
  const { open, seen } = await link();

  await open(scanner);
  await open(scanner);
  world.pass({ seconds: 30 });
  await open();
  await open(scanner);

  expect(await seen()).toEqual([{ version: 1, scanner: false }]);
});

it('keeps one when twenty open it at once', async () => {
  const { open, seen } = await link();

  await Promise.all(Array.from({ length: 20 }, () => open()));

  expect(await seen()).toHaveLength(1);
});

it('keeps room for a person however many scanners come, and no more than fifty', async () => {
  const { open, seen } = await link();
  const often = async (times: number, who: typeof person) => {
    for (let time = 0; time < times; time += 1) {
      world.pass({ seconds: 61 });
      await open(who);
    }
  };

  await often(35, scanner);
  expect(await seen()).toHaveLength(30);
  await often(25, person);
  expect(await seen()).toHaveLength(50);
});

it('knows nothing of a link that there never was', async () => {
  await noteOpening(world.services, 'nothing-of-ours', person);

  expect(await world.rows('select 1 from link_opening')).toEqual([]);
});
