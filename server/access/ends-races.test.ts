import { beforeEach, describe, expect, it } from 'vitest';
import { addAsker } from '../testing/asker.ts';
import { atOnce, inRounds } from '../testing/at-once.ts';
import { grantOf, heldBy } from '../testing/grants.ts';
import { nothing, standing } from '../testing/standing.ts';
import { createWorld } from '../testing/world.ts';
import type { Caller } from '../trpc/router.ts';
import { endElapsed } from './end-elapsed.ts';

const world = createWorld();

let one: Caller;
let other: Caller;
let site: string;
beforeEach(async () => {
  one = world.as(await world.administrator('account_owner'));
  other = world.as(await world.administrator('account_owner'));
  site = world.trust.id;
});

const role = (product: string, name: string) => ({ roleId: world.trust.role(product, name) });
const tracker = () => ({ ...role('Tracker', 'Full Edit'), schoolId: world.trust.riverside });
const inAnHour = () => new Date(world.now.getTime() + 3_600_000).toISOString();

/** Somebody with an account who holds Insights; with `endsAt`, until then. */
async function holder({ endsAt }: { endsAt?: string } = {}) {
  const asker = await addAsker(world);
  const { personId } = asker;
  const offers = [role('Insights', 'Full Edit')];
  await one.invitations.send({ site, personId, offers, ...(endsAt && { endsAt }) });
  return { ...asker, grantId: await grantOf(world, personId, 'Insights') };
}

const endsOf = (personId: string) =>
  world.rows<{ reason: string | null }>(
    `select end_reason as reason from "grant" where person_id = $1 order by ended_at nulls last, given_at`,
    [personId],
  );
const told = ({ email }: { email: string }) =>
  world.rows(`select from mail where template = 'access-removed' and to_address = $1`, [email]);

it('is revoked by one of two administrators, and told once', async () => {
  await inRounds(async () => {
    const { personId, person } = await holder();

    const outcome = await atOnce(
      one.access.revoke({ site, personId }),
      other.access.revoke({ site, personId }),
    );

    expect(outcome.toSorted()).toEqual(['done', 'not_registered']);
    expect(await standing(world, personId)).toEqual(nothing);
    expect(await told(person)).toHaveLength(1);
  });
});

it('revokes what is given in the same moment, or leaves an invitation to be accepted', async () => {
  await inRounds(async () => {
    const { personId } = await holder();
    const send = other.invitations.send({ site, personId, offers: [tracker()] });

    const outcome = await atOnce(send, one.access.revoke({ site, personId }));

    expect(outcome).toEqual(['done', 'done']);
    expect(await standing(world, personId)).toEqual(nothing);
    const open = await world.rows(`select from invitation where person_id = $1 and state = 'pending'`, [
      personId,
    ]);
    expect(open).toHaveLength((await send).outcome === 'invited' ? 1 : 0);
  });
});

it('revokes what is approved in the same moment, or nothing is approved', async () => {
  await inRounds(async () => {
    const { personId, ask } = await holder();
    const requestId = await ask('Tracker', world.trust.riverside);
    const roleId = world.trust.role('Tracker', 'Full Edit');

    const [revoked, approved] = await atOnce(
      one.access.revoke({ site, personId }),
      other.requests.approve({ site, requestId, roleId }),
    );

    expect(revoked).toBe('done');
    expect(['done', 'not_registered']).toContain(approved);
    expect(await standing(world, personId)).toEqual(nothing);
  });
});

it('is either removed or changed to another role, which is there then', async () => {
  await inRounds(async () => {
    const { personId, grantId } = await holder();
    const { roleId } = role('Insights', 'Full Read-only');

    const [removed, changed] = await atOnce(
      one.access.removeRoles({ site, personId, grantIds: [grantId] }),
      other.access.changeHeldRole({ site, grantId, roleId }),
    );

    expect([removed, changed].toSorted()).toEqual(['done', 'grant_ended']);
    expect(await heldBy(world, personId)).toEqual(
      changed === 'done' ? ['Insights, Full Read-only, trust'] : [],
    );
  });
});

it('is over by its date for whoever revokes it while that is written down, and is told once', async () => {
  const people = await Promise.all(Array.from({ length: 25 }, () => holder({ endsAt: inAnHour() })));
  for (const { personId } of people) await one.invitations.send({ site, personId, offers: [tracker()] });
  world.pass({ hours: 2 });
  const job = () => world.run((uow) => endElapsed(uow, { limit: 10 }));
  const revoke = ({ personId }: { personId: string }) => one.access.revoke({ site, personId });

  const outcome = await atOnce(...people.map(revoke), job(), job(), job(), job());

  expect(new Set(outcome)).toEqual(new Set(['done']));
  for (const { personId, person } of people) {
    expect(await standing(world, personId)).toEqual(nothing);
    expect(await endsOf(personId)).toEqual([{ reason: 'end_date' }, { reason: 'access_revoked' }]);
    expect(await told(person)).toHaveLength(2);
  }
});

it('is given anew, once, while its end is written down', async () => {
  const people = await Promise.all(Array.from({ length: 25 }, () => holder({ endsAt: inAnHour() })));
  world.pass({ hours: 2 });
  const job = () => world.run((uow) => endElapsed(uow, { limit: 10 }));
  const offers = [role('Insights', 'Full Edit')];
  const give = ({ personId }: { personId: string }) => one.invitations.send({ site, personId, offers });

  const outcome = await atOnce(...people.map(give), job(), job(), job(), job());

  expect(new Set(outcome)).toEqual(new Set(['done']));
  for (const { personId, person } of people) {
    expect(await endsOf(personId)).toEqual([{ reason: 'end_date' }, { reason: null }]);
    expect(await told(person)).toHaveLength(1);
  }
});

describe('of one human being by two records', () => {
  /** A holder whose access by one record is over, and their other record. */
  async function twice() {
    const first = await holder({ endsAt: inAnHour() });
    const second = await world.staff({ schools: [world.trust.hillside] });
    await world.run(({ sql }) =>
      sql(
        `insert into registration (trust_id, person_id, account_id, registered_at)
         values (app_trust(), $1, $2, gatehouse_now())`,
        [second, first.person.accountId],
      ),
    );
    return { ...first, records: [first.personId, second] as const };
  }

  it('is given a role once by two who give it, each to another record', async () => {
    await inRounds(async () => {
      const { records, person } = await twice();
      const [first, second] = records;
      const offers = [tracker()];

      const outcome = await atOnce(
        one.invitations.send({ site, personId: first, offers }),
        other.invitations.send({ site, personId: second, offers }),
      );

      expect(outcome.toSorted()).toEqual(['done', 'role_held']);
      const held = 'select from "grant" where account_id = $1 and ended_at is null';
      expect(await world.rows(held, [person.accountId])).toHaveLength(2);
    });
  });

  it('is revoked by one record while something is given to the other', async () => {
    const humans = await Promise.all(Array.from({ length: 25 }, twice));
    world.pass({ hours: 2 });
    const offers = [tracker()];

    const outcome = await atOnce(
      ...humans.flatMap(({ records: [first, second] }) => [
        one.access.revoke({ site, personId: first }),
        other.invitations.send({ site, personId: second, offers }),
      ]),
    );

    expect(new Set(outcome)).toEqual(new Set(['done']));
    for (const { personId } of humans) expect(await standing(world, personId)).toEqual(nothing);
  });
});
