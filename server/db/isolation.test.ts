import { expect, it } from 'vitest';
import { systemActor } from '../trust/actor.ts';
import { addMember } from '../testing/member.ts';
import { createWorld } from '../testing/world.ts';
import { unitOfWork } from '../unit-of-work.ts';

const world = createWorld();

const tablesOfATrust = `
  select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'trust_id'
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`;

it('forces row-level security on every table with a trust', async () => {
  const tables = await world.database.asOwner<{ name: string; forced: boolean }>(tablesOfATrust);

  expect(tables.length).toBeGreaterThan(15);
  expect(tables.filter(({ forced }) => !forced)).toEqual([]);
});

it('has an application role that owns nothing and cannot rise', async () => {
  const [role] = await world.database.asOwner(
    `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as powerful,
       (select count(*)::int from pg_class where relowner = r.oid) as owned,
       (select count(*)::int from pg_auth_members where member = r.oid) as memberships
     from pg_roles r where rolname = 'gatehouse_app'`,
  );

  expect(role).toEqual({ powerful: false, owned: 0, memberships: 0 });
});

it('shows no row of another trust, with the filter taken away', async () => {
  await world.staff();
  const stranger = systemActor('test', (await world.anotherTrust()).id);
  const tables = await world.database.asOwner<{ name: string }>(tablesOfATrust);

  for (const { name } of tables) {
    const seen = await unitOfWork(world.services, stranger, ({ sql }) =>
      sql(`select from "${name}" where trust_id = $1`, [world.trust.id]),
    );
    expect(seen, name).toEqual([]);
  }
});

it.each([
  ['changed', `update person set family_name = 'Stolen' where trust_id = $1 returning id`],
  ['deleted', 'delete from product_role where trust_id = $1 returning id'],
])('lets no row of another trust be %s', async (_, statement) => {
  await world.staff();
  const stranger = systemActor('test', (await world.anotherTrust()).id);

  const touched = await unitOfWork(world.services, stranger, ({ sql }) => sql(statement, [world.trust.id]));

  expect(touched).toEqual([]);
});

it('lets somebody of two trusts read what is theirs in the other, and change none of it', async () => {
  const { accountId } = await addMember(world);
  const { id } = await world.anotherTrust();
  const actor = { ...systemActor('test', id), accountId };

  for (const [statement, rows] of [
    ['select from registration where account_id = $1', 1],
    ['select from registration where account_id = $1 for update', 0],
    ['update registration set ended_at = now() where account_id = $1 returning id', 0],
    ['select from person p join registration r on r.person_id = p.id where r.account_id = $1', 0],
  ] as const) {
    const seen = await unitOfWork(world.services, actor, ({ sql }) => sql(statement, [accountId]));
    expect(seen, statement).toHaveLength(rows);
  }
});

it('lets nothing be written into another trust', async () => {
  const stranger = systemActor('test', (await world.anotherTrust()).id);
  const insert = `insert into product (trust_id, name, about, level, launch_url) values ($1, 'Trojan', '', 'trust', 'https://x.example')`;

  const attempt = unitOfWork(world.services, stranger, ({ sql }) => sql(insert, [world.trust.id]));

  await expect(attempt).rejects.toThrow('row-level security');
});

it('shows nothing to work that names no trust', async () => {
  const seen = await unitOfWork(world.services, systemActor('test', null), ({ sql }) =>
    sql('select from person'),
  );

  expect(seen).toEqual([]);
});

it.each(['set role pg_read_all_data', 'truncate person', 'alter table person disable row level security'])(
  'refuses the application to %s',
  async (statement) => {
    await expect(world.run(({ sql }) => sql(statement))).rejects.toThrow(/permission denied|must be owner/);
  },
);
