import { expect, it } from 'vitest';
import { finishPlan } from '../testing/finish-plan.ts';
import { manyHolders } from '../testing/many-holders.ts';
import { createWorld } from '../testing/world.ts';
import { sizeOf, usualLimits } from './rules.ts';

const world = createWorld();

it.each([
  [98, 2000, 'small', '4.9 %'],
  [100, 2000, 'small', '5 %'],
  [102, 2000, 'type_number', '5.1 %'],
  [398, 2000, 'type_number', '19.9 %'],
  [400, 2000, 'type_number', '20 %'],
  [402, 2000, 'second_person', '20.1 %'],
  [1000, 2000, 'second_person', '50 %'],
  [1002, 2000, 'refused', '50.1 %'],
  [1000, 10_000, 'type_number', 'a thousand people'],
  [1001, 10_000, 'second_person', 'a thousand and one'],
] as const)('%i of %i is %s: %s', (people, of, size, _) => {
  expect(sizeOf({ people, of }, usualLimits)).toBe(size);
});

/** A school of so many holders of Tracker; what becomes of a removal from some of them, with and without the number typed in. */
async function schoolOf(count: number) {
  const ids = await manyHolders(world, count);
  const site = world.trust.riverside;
  const { plans } = world.as(await world.administrator('account_owner'));
  const [tracker] = await world.rows<{ id: string }>(`select id from product where name = 'Tracker'`);
  const change = { kind: 'remove_role', productId: tracker?.id ?? '' } as const;
  /** Of the first so many: `at once`, `waits`, or why it is refused; nothing of it is carried out. */
  return async (people: number, typed: number | null) => {
    const who = people > 1000 ? { all: {}, except: ids.slice(people) } : { ids: ids.slice(0, people) };
    const made = await plans.makeChange({ site, who, change, typed }).catch((error: unknown) => {
      const cause = error instanceof Error ? error.cause : null;
      return String(cause && Reflect.get(Object(cause), 'code'));
    });
    if (typeof made === 'string') return made;
    await plans[made.waits ? 'discard' : 'stop']({ site, planId: made.planId });
    return made.waits ? 'waits' : 'at once';
  };
}

it('holds at the door, to the person, of a thousand', async () => {
  const remove = await schoolOf(1000);
  expect([await remove(50, null), await remove(51, null), await remove(51, 51)]).toEqual([
    'at once', 'number_wrong', 'at once',
  ]); // prettier-ignore
  expect([await remove(200, 200), await remove(201, null)]).toEqual(['at once', 'waits']);
  expect([await remove(500, null), await remove(501, 501)]).toEqual(['waits', 'too_large']);
});

it('holds at a thousand people, whatever the share', async () => {
  const remove = await schoolOf(1001);
  await world.run(({ sql }) =>
    sql('update trust set refused_percent = 100, second_person_percent = 100 where id = app_trust()'),
  );
  expect([await remove(1000, 1000), await remove(1001, 1001)]).toEqual(['at once', 'waits']);
});

it('bounds taking back what gave access, as any other end of it', async () => {
  const site = world.trust.riverside;
  const ids = await manyHolders(world, 25);
  const { invitations, plans } = world.as(await world.administrator('account_owner'));
  const offers = [{ roleId: world.trust.role('Parents Evening', 'Teacher') }];
  const { planId } = await invitations.sendMany({ site, who: { ids: ids.slice(0, 12) }, offers });
  await finishPlan(world, planId);
  const large = await invitations.sendMany({ site, who: { ids: ids.slice(12) }, offers });
  await finishPlan(world, large.planId);
  await world.run(({ sql }) =>
    sql('update trust set type_number_people = 12, second_person_people = 12 where id = app_trust()'),
  );
  expect(await plans.undo({ site, planId })).toMatchObject({ total: 12, waits: false });
  const undo = await plans.undo({ site, planId: large.planId });
  expect(undo).toMatchObject({ total: 13, waits: true });
  expect(await plans.get({ site, planId: undo.planId })).toMatchObject({ state: 'draft' });
});
