import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { addMember } from '../../testing/member.ts';
import { createWorld } from '../../testing/world.ts';
import { writtenSince } from '../../testing/written-since.ts';
import { systemActor } from '../../trust/actor.ts';
import { signIn } from '../sign-in.ts';
import { admitTry } from './admit-try.ts';
import { networkOf } from './network-of.ts';

const world = createWorld();
const aNetwork = () => `2001:db8:${randomUUID().slice(0, 4)}:${randomUUID().slice(0, 4)}::1`;

const from = (ip: string) => ({ headers: new Headers(), ip, requestId: 'test' });
/** So many wrong passwords at once, from one place. */
const flood = (count: number, ip: string, email: string) =>
  Promise.allSettled(
    Array.from({ length: count }, () =>
      signIn(world.services, world.auth, from(ip), { email, password: 'a wrong password' }),
    ),
  );
/** One wrong password for each of these made-up people. */
const spray = (people: readonly string[], ip: string) =>
  Promise.allSettled(
    people.map((about) =>
      admitTry(world.services, systemActor('test', null), {
        door: 'password',
        about,
        network: networkOf(ip),
        deviceId: null,
      }),
    ),
  );
const somebodies = (count: number) =>
  Array.from({ length: count }, () => `${randomUUID()}@northgate.example`);
const admitted = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.filter(({ status }) => status === 'fulfilled').length;
const counts = async () => {
  const [row] = await world.database.asOwner<{ count: number }>(
    'select count(*)::int as count from throttle',
  );
  return row?.count;
};

it('writes one entry for each pause that somebody is kept out in, however long the flood', async () => {
  const { email, accountId } = await addMember(world);
  const home = aNetwork();
  const pauses = async (count: number) =>
    (await writtenSince(world, () => flood(count, home, email))).filter(
      ({ action }) => action === 'account.throttled',
    );
  const one = [{ action: 'account.throttled', outcome: 'refused', subjectId: accountId, trustId: null }];

  expect(await pauses(60)).toMatchObject(one);
  expect(await pauses(40)).toEqual([]);
  world.pass({ seconds: 5 * 60 });
  expect(await pauses(20)).toMatchObject(one);
  expect(await pauses(20)).toEqual([]);
});

it('writes one entry for a network that tries everybody, about nobody, and keeps no count of those it kept out', async () => {
  const attacker = aNetwork();
  await spray(somebodies(300), attacker);
  const before = await counts();
  const written = await writtenSince(world, () => spray(somebodies(50), attacker));

  expect(written).toMatchObject([{ action: 'account.throttled', subjectId: 'unknown', trustId: null }]);
  // The first of them is kept with the entry that tells of it.
  expect((await counts()) ?? 0).toBeLessThanOrEqual((before ?? 0) + 2);
});

it('takes whoever gets in off the count of their network', async () => {
  const [school, { email, password }] = [aNetwork(), await addMember(world)];
  await spray(somebodies(298), school);
  await flood(1, school, email);
  await signIn(world.services, world.auth, from(school), { email, password });

  expect(admitted(await spray(somebodies(2), school))).toBe(2);
  expect(admitted(await spray(somebodies(1), school))).toBe(0);
});
