import { describe, expect, it } from 'vitest';
import { importFirst, type ImportedTrust } from '../testing/import-world.ts';
import { larkfieldExpects } from '../testing/larkfield.ts';
import { hasRealRosters, realRoster, withRealRosters } from '../testing/real-rosters.ts';
import { packageOf, testOrgs as orgs } from '../testing/roster-package.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const users = [
  'kid,,,true,Ivy,Shaw,,,"mum,dad",4',
  'mum,,,true,Ann,Shaw,home@post.example,,,',
  'dad,,,true,Bob,Shaw,dad@post.example,,,',
  'tea,,,true,Tia,Cole,tia@northgate.example,,,',
  ...Array.from({ length: 30 }, (_, n) => `k${n},,,true,Kid,No ${n},,,,4`),
];
const roles = [
  'r1,,,kid,primary,student,,,hill',
  'r2,,,mum,primary,parent,,,hill',
  'r3,,,dad,primary,parent,,,hill',
  'r4,,,tea,primary,teacher,,,hill',
  ...Array.from({ length: 30 }, (_, n) => `rk${n},,,k${n},primary,student,,,hill`),
];
const enrollments = ['e1,,,class,hill,kid,student', 'e2,,,class,hill,k0,student'];
const whole = { orgs, users, roles, enrollments };
const without = (id: string) => ({
  orgs,
  users: users.filter((row) => !row.startsWith(`${id},`)),
  roles: roles.filter((row) => !row.includes(`,${id},`)),
  enrollments: enrollments.filter((row) => !row.includes(`,${id},`)),
});
const begin = async () => importFirst(world, await packageOf(whole), { absences: 2 });

const standing = ({ rows }: ImportedTrust, id: string) =>
  rows(`select p.gone_at is not null as gone, p.missing_since is not null as missing,
      (select count(*)::int from active_affiliation a where a.person_id = p.id) as roles,
      (select count(*)::int from active_guardianship g where p.id in (g.contact_id, g.student_id)) as ties,
      (select count(*)::int from active_enrolment e where e.student_id = p.id) as enrolments
    from person p where p.trust_id = $1 and p.external_id = '${id}'`);
const there = { gone: false, missing: false, roles: 1, ties: 2, enrolments: 1 };

it('takes nothing from somebody who is missing once, and lets them go the second time', async () => {
  const trust = await begin();
  const missing = await packageOf(without('kid'));
  expect((await trust.import(missing)).counts?.people.student).toMatchObject({ gone: 0 });
  expect(await standing(trust, 'kid')).toEqual([{ ...there, missing: true }]);
  expect(await standing(trust, 'mum')).toEqual([{ ...there, ties: 1, enrolments: 0 }]);

  expect((await trust.import(missing)).counts?.people.student).toMatchObject({ gone: 1 });
  expect(await standing(trust, 'kid')).toEqual([
    { gone: true, missing: false, roles: 0, ties: 0, enrolments: 0 },
  ]);
});

it('forgets that somebody was missing, once they are there again', async () => {
  const trust = await begin();
  for (const next of [without('kid'), whole, without('kid')]) await trust.import(await packageOf(next));
  expect(await standing(trust, 'kid')).toEqual([{ ...there, missing: true }]);
});

it('counts a deletion that is said outright at once', async () => {
  const trust = await begin();
  const at = '2026-10-05T02:00:00.000Z';
  await trust.import(await packageOf({ mode: 'delta', users: [`tea,tobedeleted,${at},true,Tia,Cole,,,,`] }));
  expect(await standing(trust, 'tea')).toMatchObject([{ gone: true }]);
});

it('does not count changes alone as a roster in which somebody is missing', async () => {
  const trust = await begin();
  await trust.import(await packageOf(without('tea')));
  const at = '2026-10-05T02:00:00.000Z';
  await trust.import(await packageOf({ mode: 'delta', users: [`mum,active,${at},true,Anne,Shaw,,,,`] }));
  expect(await standing(trust, 'tea')).toMatchObject([{ gone: false, missing: true, roles: 1 }]);
});

it('keeps the role of somebody who is listed, but without a role, for one night', async () => {
  const trust = await begin();
  const next = await packageOf({ ...whole, roles: roles.filter((row) => !row.includes(',tea,')) });
  await trust.import(next);
  expect(await standing(trust, 'tea')).toMatchObject([{ gone: false, missing: true, roles: 1 }]);
  await trust.import(next);
  expect(await standing(trust, 'tea')).toMatchObject([{ gone: true }]);
});

describe.runIf(hasRealRosters)(`Larkfield, one night after the other${withRealRosters}`, () => {
  const pack = (name: string) => realRoster(`larkfield/${name}.zip`);
  const who = async ({ rows }: ImportedTrust, condition: string) =>
    (await rows<{ id: string }>(`select external_id as id from person where trust_id = $1 and ${condition}`))
      .map(({ id }) => id)
      .toSorted();

  it.each(['v1p1', 'v1p2'])(
    'takes two nights for those who left, and none for the others, %s',
    async (version) => {
      const { day1, day3 } = larkfieldExpects();
      const left = [...day1.staffLeavers, ...day1.studentLeavers].toSorted();
      const trust = await importFirst(world, pack(`day0-${version}-bulk`), { absences: 2 });
      await trust.import(pack(`day1-${version}-bulk`));
      expect(await who(trust, `missing_since is not null and kind <> 'contact'`)).toEqual(left);
      expect(await who(trust, 'gone_at is not null')).toEqual([]);

      expect(await trust.import(pack(`day2-${version}-bulk-truncated`))).toMatchObject({ state: 'held' });
      expect(await who(trust, 'gone_at is not null')).toEqual([]);

      await trust.import(pack(`day1-${version}-bulk`));
      expect(await who(trust, `gone_at is not null and kind <> 'contact'`)).toEqual(left);
      expect(await who(trust, 'missing_since is not null')).toEqual([]);

      if (version === 'v1p1') return;
      await trust.import(pack(`day3-${version}-bulk`));
      expect(await who(trust, `gone_at is not null and kind = 'staff'`)).toEqual(
        day1.staffLeavers.filter((id) => !day3.staffReturned.includes(id)),
      );
    },
  );
});
