import { expect, it } from 'vitest';
import { importFirst, type ImportedTrust } from '../testing/import-world.ts';
import { packageOf, testOrgs as orgs, type TestPackage } from '../testing/roster-package.ts';
import { createWorld } from '../testing/world.ts';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { erase } from './erase.ts';

const world = createWorld();

const sam = 'sam,,,true,Sam,Roe,sam@northgate.example,,,';
const tia = 'tea,,,true,Tia,Cole,tia@northgate.example,07700 900123,,';
const [samTeaches, tiaTeaches] = ['r1,,,sam,primary,teacher,,,hill', 'r2,,,tea,primary,teacher,,,hill'];
const at = '2026-10-05T02:00:00.000Z';

/** A trust whose teacher Tia left, and was erased. */
async function withoutTia() {
  const trust = await importFirst(
    world,
    await packageOf({ orgs, users: [sam, tia], roles: [samTeaches, tiaTeaches] }),
  );
  await takeIn(trust, { orgs, users: [sam], roles: [samTeaches] });
  const [gone] = await trust.rows<{ id: string }>(
    `select id from person where trust_id = $1 and external_id = 'tea'`,
  );
  const id = gone?.id ?? '';
  await unitOfWork(world.services, systemActor('test', trust.trustId), (uow) =>
    erase(uow, { subject: { kind: 'person', id }, name: 'Tia Cole' }),
  );
  return { trust, id };
}

async function takeIn(trust: ImportedTrust, next: TestPackage): Promise<void> {
  const { state, reason } = await trust.import(await packageOf(next), { acceptLeavers: true });
  expect({ state, reason }).toEqual({ state: 'done', reason: null });
}

const staff = async ({ rows }: ImportedTrust) =>
  (
    await rows<{ who: string }>(`select concat_ws(' ', given_name, family_name, email, phone,
        case when gone_at is null then 'is here' else 'has gone' end) as who
      from person where trust_id = $1 order by 1`)
  ).map(({ who }) => who);
const samIsHere = 'Sam Roe sam@northgate.example is here';

it.each<[string, TestPackage]>([
  ['leaves them out', { orgs, users: [sam], roles: [samTeaches] }],
  ['still has their row, without a role', { orgs, users: [sam, tia], roles: [samTeaches] }],
  [
    'takes their row away',
    { mode: 'delta', users: [`tea,tobedeleted,${at},true,Tia,Cole,tia@northgate.example,,,`] },
  ],
  ['changes their row, without a role', { mode: 'delta', users: [`tea,active,${at},true,Thea,Cole,,,,`] }],
  ['takes their role away', { mode: 'delta', roles: [`r2,tobedeleted,${at},tea,primary,teacher,,,hill`] }],
])('does not bring the name back when the next roster %s', async (_, next) => {
  const { trust } = await withoutTia();

  await takeIn(trust, next);

  expect(await staff(trust)).toEqual(['Erased person has gone', samIsHere]);
});

it('takes whoever works here again for somebody new, and leaves what was erased as it is', async () => {
  const { trust, id } = await withoutTia();

  await takeIn(trust, { orgs, users: [sam, tia], roles: [samTeaches, tiaTeaches] });

  expect(await staff(trust)).toEqual([
    'Erased person has gone',
    samIsHere,
    'Tia Cole tia@northgate.example 07700 900123 is here',
  ]);
  const posts = await trust.rows<{ person_id: string; gone: boolean }>(
    `select a.person_id, a.gone_at is not null as gone from affiliation a join person p on p.id = a.person_id
     where a.trust_id = $1 and p.given_name <> 'Sam' order by a.gone_at nulls last`,
  );
  expect(posts.map(({ gone }) => gone)).toEqual([true, false]);
  expect(posts[0]?.person_id).toBe(id);
});
