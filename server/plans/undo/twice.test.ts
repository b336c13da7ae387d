import { expect, it } from 'vitest';
import { atOnce } from '../../testing/at-once.ts';
import { bulkSchool } from '../../testing/bulk-school.ts';
import { manyHolders } from '../../testing/many-holders.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const held = () =>
  world.rows<{ id: string }>(
    `select person_id as id from "grant" where trust_id = app_trust() and ended_at is null`,
  );
const given = async () => (await world.audited()).filter((action) => action === 'grant.given').length;

/** More people than two chunks, whose one role a bulk change has removed, and who look at that once more. */
async function removed() {
  const school = await bulkSchool(world, 0);
  const { admin, site, finish } = school;
  const ids = await manyHolders(world, 110);
  await world.run(({ sql }) =>
    sql('update trust set second_person_percent = 100, refused_percent = 100 where id = app_trust()'),
  );
  const [tracker] = await world.rows<{ id: string }>(`select id from product where name = 'Tracker'`);
  const change = { kind: 'remove_role', productId: tracker?.id ?? '' } as const;
  const { planId } = await admin.plans.makeChange({ site, who: { ids }, change, typed: ids.length });
  await finish(planId);
  expect(await held()).toEqual([]);
  return { ...school, ids, planId };
}

it('gives each row back once, when its job is delivered twice and three workers take it up', async () => {
  const { admin, site, ids, planId, run, finish } = await removed();
  const undo = await admin.plans.undo({ site, planId });
  await world.run(({ sql }) => sql('delete from mail'));
  const before = await given();
  await Promise.all([run(undo.planId), run(undo.planId), run(undo.planId)]);
  await Promise.all([finish(undo.planId), finish(undo.planId)]);
  expect(await run(undo.planId)).toEqual({ left: 0 });

  expect((await held()).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  expect((await given()) - before).toBe(ids.length);
  expect(await world.rows(`select from mail where template = 'access-added'`)).toHaveLength(ids.length);
  expect(await admin.plans.get({ site, planId })).toMatchObject({
    state: 'undone',
    undone: ids.length,
    done: 0,
  });
  expect(await admin.plans.get({ site, planId: undo.planId })).toMatchObject({
    state: 'done',
    done: ids.length,
    skipped: 0,
  });
  expect((await world.audited()).filter((action) => action === 'plan.undone')).toHaveLength(1);
});

it('is asked for once, whoever presses at the same time', async () => {
  const { admin, site, ids, planId, finish } = await removed();
  const press = () => admin.plans.undo({ site, planId });
  const answers = await atOnce(press(), press(), press());
  expect(answers.toSorted()).toEqual(['done', 'nobody_selected', 'nobody_selected']);
  const [undo] = await world.rows<{ id: string }>(`select id from plan where kind = 'undo'`);
  await finish(undo?.id ?? '');
  expect(await held()).toHaveLength(ids.length);
});

it('does nothing when its job comes late: neither after it was done, nor more than an hour after it was asked for', async () => {
  const { admin, site, planId, run, finish } = await removed();
  const first = await admin.plans.undo({ site, planId, positions: [1] });
  await finish(first.planId);
  await world.run(({ sql }) =>
    sql(`update "grant" set ended_at = gatehouse_now(), end_reason = 'role_removed' where ended_at is null`),
  );
  await finish(first.planId);
  expect(await held()).toEqual([]);

  const second = await admin.plans.undo({ site, planId });
  world.pass({ hours: 1, seconds: 1 });
  await run(second.planId);
  expect(await held()).toEqual([]);
  expect(await admin.plans.get({ site, planId: second.planId })).toMatchObject({ state: 'draft' });
});
