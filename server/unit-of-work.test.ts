import { expect, it } from 'vitest';
import { createWorld } from './testing/world.ts';
import { systemActor } from './trust/actor.ts';
import { School } from './trust/school.ts';
import { reading, unitOfWork, type UnitOfWork } from './unit-of-work.ts';

const world = createWorld();

async function addSchool({ em, audit, enqueue }: UnitOfWork, name: string): Promise<void> {
  const { id: trustId, sourceId } = world.trust;
  const id = crypto.randomUUID();
  em.create(School, { id, trustId, sourceId, externalId: id, name });
  audit('school.added', { kind: 'school', id });
  await enqueue('deliver-mail', { trustId });
}

it('commits the change, its audit entry and its job together', async () => {
  await world.run((uow) => addSchool(uow, 'Kept Primary'));

  expect(await world.rows(`select from school where name = 'Kept Primary'`)).toHaveLength(1);
  expect(await world.audited()).toEqual(['school.added']);
  expect(await world.queued('deliver-mail')).toHaveLength(1);
});

it('leaves neither row nor audit entry nor job when the work fails', async () => {
  const failing = world.run(async (uow) => {
    await addSchool(uow, 'Lost Primary');
    await uow.sql('select 1 from school'); // Everything has been written by now.
    throw new Error('the school was struck by lightning');
  });

  await expect(failing).rejects.toThrow('lightning');
  expect(await world.rows(`select from school where name = 'Lost Primary'`)).toEqual([]);
  expect(await world.audited()).toEqual([]);
  expect(await world.queued('deliver-mail')).toEqual([]);
});

it('lets a query change nothing', async () => {
  const actor = systemActor('test', world.trust.id);

  const attempt = reading(world.services, actor, ({ sql }) => sql(`update school set name = 'Changed'`));

  await expect(attempt).rejects.toThrow('read-only');
});

it.each([
  ['changed', `update audit_entry set actor_label = 'somebody else'`],
  ['deleted', 'delete from audit_entry'],
  ['emptied', 'truncate audit_entry'],
])('writes down what stays: the log cannot be %s by the application', async (_, statement) => {
  await world.run((uow) => addSchool(uow, 'Audited Primary'));

  await expect(world.run(({ sql }) => sql(statement))).rejects.toThrow('permission denied');
});

it.each([
  ['changed', `update audit_entry set actor_label = 'somebody else'`],
  ['deleted', 'delete from audit_entry'],
  ['emptied', 'truncate audit_entry'],
])('writes down what stays: the log cannot be %s by its owner either', async (_, statement) => {
  await expect(world.database.asOwner(statement)).rejects.toThrow('never changed');
});

it('tells the time by the database when nobody drives the clock', async () => {
  const { clock: _, ...services } = world.services;
  const before = Date.now();

  const now = await unitOfWork(services, systemActor('test', null), async (uow) => uow.now);

  expect(Math.abs(now.getTime() - before)).toBeLessThan(60_000);
});
