import { expect, it, vi } from 'vitest';
import { createWorld } from '../../testing/world.ts';
import { systemActor } from '../../trust/actor.ts';
import { unitOfWork } from '../../unit-of-work.ts';
import { sealEntries } from './seal-entries.ts';

const world = createWorld();

const seal = (limit = 1000) =>
  unitOfWork(world.services, systemActor('test', null), (uow) => sealEntries(uow, { limit }));
const note = (what: string) =>
  world.run(async ({ audit }) => audit(what, { kind: 'trust', id: world.trust.id }));

/** What is not in the chain, by its action. */
const unsealed = async () => {
  const rows = await world.database.asOwner<{ action: string }>(
    'select action from audit_entry where id not in (select entry_id from audit_seal) order by id',
  );
  return rows.map(({ action }) => action);
};
const order = async () => {
  const rows = await world.database.asOwner<{ action: string }>(
    `select action from audit_seal join audit_entry on id = entry_id where action like 'test.%' order by position desc`,
  );
  return rows.map(({ action }) => action);
};

/** Other tests at the same PostgreSQL may hold it up for a moment. */
const sealedAll = () =>
  vi.waitFor(
    async () => {
      await seal();
      expect(await unsealed()).toEqual([]);
    },
    { timeout: 15_000, interval: 50 },
  );

it('seals every entry of every trust once, in the order in which they were written', async () => {
  await note('test.first');
  await world.startAfresh();
  await note('test.second');
  await sealedAll();

  expect((await order()).slice(0, 2)).toEqual(['test.second', 'test.first']);
  const { sealed, head } = await seal();
  expect(sealed).toBe(0);
  const [last] = await world.database.asOwner<{ count: number; hash: string }>(
    `select position::int as count, encode(hash, 'hex') as hash from audit_seal order by position desc limit 1`,
  );
  expect(head).toEqual({ position: last?.count, hash: last?.hash, at: world.now.toISOString() });
});

it('waits for a slow change that took its place before, and skips nothing when it commits late', async () => {
  await sealedAll();
  let finish = () => {};
  const slow = new Promise<void>((done) => (finish = done));
  let wrote = () => {};
  const written = new Promise<void>((done) => (wrote = done));
  const late = unitOfWork(world.services, systemActor('test', world.trust.id), async ({ sql }) => {
    await sql(
      `insert into audit_entry (trust_id, at, actor_label, action, subject_kind, subject_id)
       values (app_trust(), now(), 'test', 'test.slow', 'trust', 'x')`,
    );
    wrote();
    await slow;
  });
  await written;
  await note('test.quick');

  const seals = [await seal(), await seal(), await seal()];
  expect(seals.map(({ sealed }) => sealed)).toEqual([0, 0, 0]);
  expect(await unsealed()).toEqual(['test.quick']);

  finish();
  await late;
  await sealedAll();
  expect((await order()).slice(0, 2)).toEqual(['test.quick', 'test.slow']);
});

it('goes on sealing while there is always somebody writing', async () => {
  await sealedAll();
  const open = async () => {
    let finish = () => {};
    const until = new Promise<void>((done) => (finish = done));
    let begun = () => {};
    const started = new Promise<void>((done) => (begun = done));
    const running = world.run(async ({ sql }) => {
      await sql('select pg_current_xact_id()');
      begun();
      await until;
    });
    await started;
    return async () => (finish(), running);
  };
  const endFirst = await open();
  await note('test.between');
  await seal();
  const endSecond = await open();
  await endFirst();

  await vi.waitFor(
    async () => {
      await seal();
      expect(await unsealed()).toEqual([]);
    },
    { timeout: 15_000, interval: 50 },
  );
  await endSecond();
});

it('loses nothing and seals nothing twice when many seal and write at once', async () => {
  const busy = Array.from({ length: 40 }, async (_, place) =>
    place % 4 === 0 ? void (await seal(3)) : note('test.busy'),
  );
  await Promise.all(busy);
  await sealedAll();

  const [count] = await world.database.asOwner(
    `select (select count(*)::int from audit_entry) as entries, (select count(*)::int from audit_seal) as seals,
       (select max(position)::int from audit_seal) as last,
       (select count(*)::int from audit_seal a join audit_seal b on a.position < b.position and a.entry_id > b.entry_id) as swapped`,
  );
  expect(count).toMatchObject({ swapped: 0 });
  expect(new Set(Object.values(count ?? {})).size).toBe(2);
});

it('puts everything that an entry says into the chain', async () => {
  const columns = await world.database.asOwner<{ name: string }>(
    `select column_name as name from information_schema.columns where table_name = 'audit_entry'`,
  );
  const [{ body } = { body: '' }] = await world.database.asOwner<{ body: string }>(
    `select pg_get_functiondef('audit_text'::regproc) as body`,
  );

  expect(columns.filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(body))).toEqual([]);
});
