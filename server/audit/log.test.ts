import { expect, it } from 'vitest';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

async function office() {
  const { id: site, riverside, hillside, role } = world.trust;
  const owner = world.as(await world.administrator('account_owner'));
  const log = async (filter: object = {}) => (await owner.audit.list({ site, ...filter })).rows;
  const told = async (filter: object = {}) => (await log(filter)).map(({ sentence }) => sentence);
  return { site, riverside, hillside, role, owner, log, told };
}

it('tells in plain sentences what was done, newest first', async () => {
  const { owner, told, role } = await office();
  const { personId } = await addMember(world);
  const site = world.trust.riverside;
  await owner.invitations.send({ site, personId, offers: [{ roleId: role('Tracker', 'Partial Edit') }] });
  world.pass({ hours: 1 });
  const grantId = (await owner.invitations.list({ site })).rows[0]?.access[0]?.grantId ?? '';
  await owner.access.removeRole({ site, grantId });

  const name = (await owner.passport.get({ site, personId })).person.name;
  expect((await told()).slice(0, 2)).toEqual([
    `Dana Whitfield removed Tracker, Partial Edit, from ${name} at Riverside Primary`,
    `Dana Whitfield gave ${name} Tracker, Partial Edit, at Riverside Primary`,
  ]);
});
