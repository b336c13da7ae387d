import { expect, it } from 'vitest';
import { addStudent } from '../../testing/family.ts';
import { addRelative } from '../../testing/relative.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const reason = 'Court order';
const mailedTo = async (template: string) => {
  const rows = await world.rows<{ to: string }>('select to_address as "to" from mail where template = $1', [
    template,
  ]);
  return rows.map(({ to }) => to);
};

it('asks the trust alone to lift a block of somebody with children at two schools', async () => {
  const { id: site, riverside, hillside } = world.trust;
  const { contactId } = await addRelative(world);
  const asks = world.as(await world.administrator('account_admin'));
  const { blockId } = await asks.blocks.place({ site, contactId, studentId: null, reason });
  const school = await world.administrator('account_admin', riverside);
  const ask = async () => (await asks.blocks.askToLift({ site, blockId, reason })).approvers;
  expect(await ask()).toBe(1);
  expect(await mailedTo('approval-asked')).toEqual([school.email]);

  await addStudent(world.services, world.trust, { schools: [hillside], contacts: [contactId] });
  const trust = await world.administrator('account_owner');

  expect(await ask()).toBe(1);
  expect(await mailedTo('approval-asked')).toEqual([school.email, trust.email]);
});

it('tells no keeper that a record waits who signs in as the one that it looks like', async () => {
  const twin = { givenName: 'Amir', familyName: 'Shah' };
  const { contactId, studentId } = await addRelative(world, twin);
  await addRelative(world, twin, studentId);
  const own = await world.administrator('account_owner');
  await world.run(({ sql }) =>
    sql('update registration set account_id = $1 where person_id = $2', [own.accountId, contactId]),
  );
  const keeper = await world.administrator('account_admin');
  const { waiting } = await world
    .as(keeper)
    .blocks.place({ site: world.trust.id, contactId, studentId: null, reason });

  expect(waiting).toBe(1);
  expect(await mailedTo('block-likeness')).toEqual([keeper.email]);
});
