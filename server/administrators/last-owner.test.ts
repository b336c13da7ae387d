import { expect, it } from 'vitest';
import { addAdministrator } from '../testing/people.ts';
import type { TestTrust } from '../testing/school-of-test.ts';
import { createWorld } from '../testing/world.ts';
import { Refusal } from '../refusal.ts';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { addOwner } from './add-owner.ts';

const world = createWorld();

const sql = <Row>(trust: TestTrust, text: string, parameters: unknown[] = []) =>
  unitOfWork(world.services, systemActor('test', trust.id), (uow) => uow.sql<Row>(text, parameters));
const owners = (trust: TestTrust) =>
  sql<{ id: string; accountId: string }>(
    trust,
    `select id, account_id as "accountId" from administrator where role = 'account_owner' and ended_at is null order by id`,
  );

/** A trust of its own, with so many owners. */
async function trustWith(count: number) {
  const trust = await world.anotherTrust();
  const people = [];
  for (let made = 0; made < count; made += 1)
    people.push(await addAdministrator(world.services, trust, 'account_owner', null));
  return { trust, people, rows: await owners(trust) };
}

/** A hundred rounds, five at a time. */
async function inHundredRounds(round: (number: number) => Promise<void>) {
  for (let first = 0; first < 100; first += 5)
    await Promise.all([0, 1, 2, 3, 4].map((next) => round(first + next)));
}

/** What became of deeds done at once: `done`, or the refusal, whether a procedure or the database said so. */
const outcomes = (deeds: readonly Promise<unknown>[]) =>
  Promise.all(
    deeds.map((deed) =>
      deed.then(
        () => 'done',
        (error: unknown) => {
          const cause = error instanceof Refusal ? error : error instanceof Error ? error.cause : null;
          if (cause instanceof Refusal) return cause.code;
          throw error;
        },
      ),
    ),
  ).then((all) => all.toSorted());

const sites = { allSites: true, schoolIds: [], groupIds: [] };

it('keeps one of two owners who take it from each other at the same instant', async () => {
  await inHundredRounds(async (round) => {
    const { trust, people, rows } = await trustWith(2);
    const site = trust.id;
    const against = people.map((person, at) => {
      const administratorId = rows.find(({ accountId }) => accountId !== person.accountId)?.id ?? '';
      const { administrators } = world.as(person);
      return (round + at) % 3 === 0
        ? administrators.revoke({ site, administratorId })
        : administrators.edit({ site, administratorId, role: 'account_admin', sites });
    });

    expect(await outcomes(against)).toEqual(['done', 'last_owner']);
    expect(await owners(trust)).toHaveLength(1);
  });
});

it('is kept by the database, whatever the code forgets: two rows end at once', async () => {
  const ways = [
    'update administrator set ended_at = gatehouse_now() where id = $1',
    `update administrator set role = 'observer' where id = $1`,
    'delete from administrator where id = $1',
  ];
  await inHundredRounds(async (round) => {
    const { trust, rows } = await trustWith(2);
    const { promise, resolve } = Promise.withResolvers<void>();
    let changed = 0;
    // Each has changed its row before the other one comes to its end.
    const deeds = rows.map(({ id }, at) =>
      unitOfWork(world.services, systemActor('test', trust.id), async (uow) => {
        await uow.sql(ways[(round + at) % ways.length] ?? '', [id]);
        changed += 1;
        if (changed === 2) resolve();
        await promise;
      }),
    );

    expect(await outcomes(deeds)).toEqual(['done', 'last_owner']);
    expect(await owners(trust)).toHaveLength(1);
  });
});

it('lets the last owner go only when another one comes in the same transaction', async () => {
  const { trust, people, rows } = await trustWith(1);
  const [only, id] = [people[0]?.accountId ?? '', rows[0]?.id ?? ''];
  await expect(sql(trust, 'update administrator set ended_at = gatehouse_now()')).rejects.toMatchObject({
    code: 'last_owner',
  });
  await expect(sql(trust, 'delete from administrator')).rejects.toMatchObject({ code: 'last_owner' });

  // Given anew: the older row ends, and the newer one is there before the end of the transaction.
  await unitOfWork(world.services, systemActor('test', trust.id), async (uow) => {
    await uow.sql('update administrator set ended_at = gatehouse_now() where id = $1', [id]);
    await uow.sql(
      `insert into administrator (trust_id, account_id, role, all_sites, given_at) values ($1, $2, 'account_owner', true, gatehouse_now())`,
      [trust.id, only],
    );
  });
  expect(await owners(trust)).toMatchObject([{ accountId: only }]);
});

it('is not lost between the command line, which makes an owner, and somebody who ends one', async () => {
  await inHundredRounds(async () => {
    const { trust, people, rows } = await trustWith(2);
    const [one, other] = people;
    const them = [other?.accountId];
    await sql(trust, `update administrator set role = 'account_admin' where account_id = $1`, them);
    await sql(
      trust,
      `insert into credential (account_id, provider_id, provider_account_id, password, created_at, updated_at)
       values ($1::uuid, 'credential', $1::uuid::text, 'no hash', gatehouse_now(), gatehouse_now())`,
      them,
    );
    const email = other?.email ?? '';
    const add = unitOfWork(world.services, systemActor('The command line', trust.id), (uow) =>
      addOwner(uow, trust.id, { name: 'Dana', email, password: '' }),
    );
    const end = sql(trust, 'update administrator set ended_at = gatehouse_now() where id = $1', [
      rows.find(({ accountId }) => accountId === one?.accountId)?.id,
    ]);
    const outcome = await outcomes([add, end]);

    expect(outcome[0]).toBe('done');
    expect(['done', 'last_owner']).toContain(outcome[1]);
    expect((await owners(trust)).length).toBeGreaterThan(0);
  });
});
