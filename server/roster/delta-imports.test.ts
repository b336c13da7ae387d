import { expect, it } from 'vitest';
import { importFirst, type ImportedTrust } from '../testing/import-world.ts';
import { packageOf, testOrgs as orgs, type TestPackage } from '../testing/roster-package.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

const users = [
  'kid,,,true,Ivy,Shaw,,,mum,4',
  'sib,,,true,Jay,Shaw,,,,2',
  'mum,,,true,Ann,Shaw,home@post.example,,sib,',
  'tea,,,true,Tia,Cole,tia@northgate.example,,,',
];
const roles = [
  'r1,,,kid,primary,student,,,hill',
  'r2,,,sib,primary,student,,,hill',
  'r3,,,mum,primary,parent,,,hill',
  'r4,,,tea,primary,teacher,,,hill',
];
const whole = { orgs, users, roles };
const at = '2026-10-05T02:00:00.000Z';

const begin = async () => importFirst(world, await packageOf(whole));
const delta = async (trust: ImportedTrust, change: TestPackage) => {
  const { state, reason } = await trust.import(await packageOf({ mode: 'delta', ...change }), {
    acceptLeavers: true,
  });
  expect({ state, reason }).toEqual({ state: 'done', reason: null });
};

const people = async ({ rows }: ImportedTrust) =>
  (
    await rows<{ who: string }>(`select kind || ' ' || external_id || ' ' || given_name as who from person
      where trust_id = $1 and gone_at is null order by 1`)
  ).map(({ who }) => who);
const ties = async ({ rows }: ImportedTrust) =>
  (
    await rows<{
      tie: string;
    }>(`select s.external_id || '-' || c.external_id as tie from active_guardianship g
      join person s on s.id = g.student_id join person c on c.id = g.contact_id where g.trust_id = $1 order by 1`)
  ).map(({ tie }) => tie);
const places = async ({ rows }: ImportedTrust) =>
  (
    await rows<{
      place: string;
    }>(`select p.external_id || ' ' || a.role || ' ' || coalesce(s.external_id, 'trust') as place
      from active_affiliation a join person p on p.id = a.person_id left join school s on s.id = a.school_id
      where a.trust_id = $1 and p.kind = 'staff' order by 1`)
  ).map(({ place }) => place);

const everybody = ['contact mum Ann', 'staff tea Tia', 'student kid Ivy', 'student sib Jay'];

it('takes agents as ties in either direction', async () => {
  expect(await ties(await begin())).toEqual(['kid-mum', 'sib-mum']);
});

it('changes those it names, and nobody else', async () => {
  const trust = await begin();
  await delta(trust, { users: [`tea,active,${at},true,Thea,Cole,tia@northgate.example,,,`] });

  expect(await people(trust)).toEqual(everybody.with(1, 'staff tea Thea'));
  expect(await ties(trust)).toEqual(['kid-mum', 'sib-mum']);
  expect(await places(trust)).toEqual(['tea teacher hill']);
});

it('lets somebody go, with all that hangs on them, and come back', async () => {
  const trust = await begin();
  await delta(trust, { users: [`kid,tobedeleted,${at},true,Ivy,Shaw,,,mum,4`] });
  expect(await people(trust)).toEqual(everybody.toSpliced(2, 1));
  expect(await ties(trust)).toEqual(['sib-mum']);

  await delta(trust, { users: [`kid,active,${at},true,Ivy,Shaw,,,mum,4`] });
  expect(await people(trust)).toEqual(everybody);
  expect(await ties(trust)).toEqual(['kid-mum', 'sib-mum']);
});

it('keeps what one side said when the other side changes its mind', async () => {
  const trust = await begin();
  await delta(trust, { users: [`mum,active,${at},true,Ann,Shaw,,,"sib,kid",`] });
  await delta(trust, { users: [`kid,active,${at},true,Ivy,Shaw,,,,4`] });
  expect(await ties(trust)).toEqual(['kid-mum', 'sib-mum']);

  await delta(trust, { users: [`mum,active,${at},true,Ann,Shaw,,,,`] });
  expect(await ties(trust)).toEqual([]);
});

it('moves a role to another school', async () => {
  const trust = await begin();
  await delta(trust, { roles: [`r4,active,${at},tea,primary,teacher,,,dale`] });

  expect(await places(trust)).toEqual(['tea teacher dale']);
});

it('makes a second person of a user who gets a role of another kind', async () => {
  const trust = await begin();
  await delta(trust, { roles: [`r5,active,${at},tea,secondary,parent,,,hill`] });

  expect(await people(trust)).toEqual(['contact mum Ann', 'contact tea Tia', ...everybody.slice(1)]);
});

it('lets a user without a role wait for the next one, but not one whose record is gone', async () => {
  const trust = await begin();
  await delta(trust, { roles: [`r4,tobedeleted,${at},tea,primary,teacher,,,hill`] });
  expect(await people(trust)).toEqual(everybody.toSpliced(1, 1));
  await delta(trust, { roles: [`r6,active,${at},tea,primary,aide,,,dale`] });
  expect(await people(trust)).toEqual(everybody);
  expect(await places(trust)).toEqual(['tea aide dale']);

  await delta(trust, { users: [`tea,tobedeleted,${at},true,Tia,Cole,,,,`] });
  await delta(trust, { roles: [`r7,active,${at},tea,primary,aide,,,hill`] });
  expect(await people(trust)).toEqual(everybody.toSpliced(1, 1));
});

it('comes to the same as the complete package that says the same', async () => {
  const [byDelta, byBulk] = [await begin(), await begin()];
  await delta(byDelta, {
    users: [`new,active,${at},true,Noa,Levy,,,mum,1`, `sib,tobedeleted,${at},true,Jay,Shaw,,,,2`],
    roles: [`r8,active,${at},new,primary,student,,,dale`, `r2,tobedeleted,${at},sib,primary,student,,,hill`],
  });
  const next = {
    ...whole,
    users: [...users.toSpliced(1, 1), 'new,,,true,Noa,Levy,,,mum,1'],
    roles: [...roles.toSpliced(1, 1), 'r8,,,new,primary,student,,,dale'],
  };
  expect(await byBulk.import(await packageOf(next), { acceptLeavers: true })).toMatchObject({
    state: 'done',
  });

  for (const state of [people, ties, places]) expect(await state(byDelta)).toEqual(await state(byBulk));
});

it('takes part of a complete package without touching the rest', async () => {
  const trust = await begin();
  const { state } = await trust.import(await packageOf({ users: users.with(3, 'tea,,,true,Thea,Cole,,,,') }));

  expect(state).toBe('done');
  expect(await people(trust)).toEqual(everybody.with(1, 'staff tea Thea'));
  expect(await places(trust)).toEqual(['tea teacher hill']);
});
