import { expect, it } from 'vitest';
import { importFirst } from '../testing/import-world.ts';
import { folderOf, packageOf, testOrgs as orgs } from '../testing/roster-package.ts';
import { createWorld } from '../testing/world.ts';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork } from '../unit-of-work.ts';

const world = createWorld();

const users = [
  'kid,,,true,Ivy,Shaw,,,"mum,dad",4',
  'mum,,,true,Ann,Shaw,home@post.example,07700 900001,,',
  'dad,,,true,Bob,Shaw,home@post.example,,,',
  'tea,,,true,Tia,Cole,tia@northgate.example,,,',
];
const roles = [
  'r1,,,kid,primary,student,,,hill',
  'r2,,,mum,primary,parent,,,hill',
  'r3,,,dad,primary,parent,,,hill',
  'r4,,,tea,primary,teacher,2020-09-01,,hill',
];
const enrollments = ['e1,,,c1,hill,kid,student', 'e2,,,c1,hill,tea,teacher'];
const whole = { orgs, users, roles, enrollments };

it('changes nothing when the same package comes again', async () => {
  const path = await packageOf(whole);
  const trust = await importFirst(world, path);
  const before = await trust.versions();

  const { counts } = await trust.import(path);

  const none = { added: 0, changed: 0, gone: 0, returned: 0 };
  expect(counts).toEqual({
    people: { staff: { ...none, total: 1 }, student: { ...none, total: 1 }, contact: { ...none, total: 2 } },
    schools: none,
    affiliations: none,
    guardianships: none,
    enrolments: none,
    sessions: none,
  });
  expect(await trust.versions()).toEqual(before);
});

it('touches only what changed, and says which import did it', async () => {
  const trust = await importFirst(world, await packageOf(whole));
  const changed = users.with(3, 'tea,,,true,Tia,Cole-Hart,tia@northgate.example,,,');

  const { importId, counts } = await trust.import(await packageOf({ ...whole, users: changed }));

  expect(counts?.people.staff).toEqual({ added: 0, changed: 1, gone: 0, returned: 0, total: 1 });
  expect(
    await trust.rows('select family_name, import_id from person where trust_id = $1 order by external_id'),
  ).toEqual([
    { family_name: 'Shaw', import_id: expect.not.stringContaining(importId) },
    { family_name: 'Shaw', import_id: expect.not.stringContaining(importId) },
    { family_name: 'Shaw', import_id: expect.not.stringContaining(importId) },
    { family_name: 'Cole-Hart', import_id: importId },
  ]);
});

it('writes down who imported what, in the audit log too', async () => {
  const trust = await importFirst(world, await packageOf(whole));
  const { importId } = await trust.import(await packageOf(whole));

  expect(
    await trust.rows(
      'select state, file_name, package_version, actor_label, reason from roster_import where trust_id = $1 order by id desc limit 1',
    ),
  ).toEqual([expect.objectContaining({ state: 'done', package_version: '1.2', reason: null })]);
  const audited = await trust.rows<{ subject_id: string }>(
    `select actor_label, subject_id from audit_entry where trust_id = $1 and action = 'roster.imported' order by id`,
  );
  expect(audited.map(({ subject_id }) => subject_id)).toContain(importId);
});

it('leaves nothing behind when it fails half-way', async () => {
  const trust = await importFirst(world, await packageOf(whole));
  const before = await trust.versions();
  // Something that only the last merge meets: a role whose school is held by a constraint of the test's own.
  await world.database.asOwner(
    `alter table enrolment add constraint test_stop check (class_external_id <> 'stop') not valid`,
  );

  const next = {
    ...whole,
    users: users.with(3, 'tea,,,true,T,C,,,,'),
    enrollments: ['e1,,,stop,hill,kid,student'],
  };
  await expect(trust.import(await packageOf(next))).rejects.toThrow('test_stop');
  await world.database.asOwner('alter table enrolment drop constraint test_stop');

  expect(await trust.versions()).toEqual(before);
  expect(await trust.rows('select state from roster_import where trust_id = $1')).toEqual([
    { state: 'done' },
  ]);
});

it('leaves neither trust nor import behind when the first package is refused', async () => {
  const folder = await folderOf({
    'orgs.csv': 'sourcedId,name,type,parentSourcedId\nt,Ghost Trust,district,\n',
    'users.csv': 'sourcedId,enabledUser,givenName,familyName\n"u1,true,Ada,Byron\n',
  });

  await expect(importFirst(world, folder)).rejects.toMatchObject({ code: 'package_unreadable' });
  expect(await world.database.asOwner(`select from trust where name = 'Ghost Trust'`)).toEqual([]);
});

it.each([
  ['users', { ...whole, users: [...users, 'x,,,true,"Eve,Open,,,,'] }, 'users.csv line 6: a quotation mark'],
  [
    'roles',
    { ...whole, roles: ['"r-tea,,,tea,primary,teacher,,,hill'] },
    'roles.csv line 2: a quotation mark',
  ],
])('records a package whose %s cannot be read, and changes nothing', async (_, next, reason) => {
  const trust = await importFirst(world, await packageOf(whole));
  const before = await trust.versions();

  const failed = await trust.import(await packageOf(next));

  expect(failed).toMatchObject({ state: 'failed', counts: null, reason: expect.stringContaining(reason) });
  expect(await trust.versions()).toEqual(before);
  expect(
    await trust.rows(`select reason from roster_import where trust_id = $1 and state = 'failed'`),
  ).toHaveLength(1);
});

it('holds what would take away too much until somebody has looked', async () => {
  const trust = await importFirst(world, await packageOf(whole));
  const few = await packageOf({ ...whole, users: users.slice(0, 3), roles: roles.slice(0, 3) });

  expect(await trust.import(few)).toMatchObject({
    state: 'held',
    reason: '1 of 4 people would leave at once',
  });
  const { state, counts } = await trust.import(few, { acceptLeavers: true });
  expect(state).toBe('done');
  expect(counts?.people.staff).toMatchObject({ gone: 1, total: 0 });
});

it.each([
  ['no users', { ...whole, users: [], roles: [] }, 'users.csv, roles.csv is empty'],
  ['no enrolments', { ...whole, enrollments: [] }, 'enrollments.csv is empty'],
  ['no schools', { ...whole, orgs: orgs.slice(0, 1) }, '2 of 2 schools would be gone'],
  ['one school less', { ...whole, orgs: orgs.slice(0, 2) }, '1 of 2 schools would be gone'],
])('holds a complete package with %s in it', async (_, next, reason) => {
  const trust = await importFirst(world, await packageOf(whole));
  const before = await trust.versions();

  expect(await trust.import(await packageOf(next))).toMatchObject({ state: 'held', reason });
  expect(await trust.versions()).toEqual(before);
});

it('refuses the roster of another trust', async () => {
  const trust = await importFirst(world, await packageOf(whole));
  const foreign = orgs.map((row) => row.replaceAll('trust', 'other'));

  expect(await trust.import(await packageOf({ ...whole, orgs: foreign }))).toMatchObject({
    state: 'failed',
    reason: 'the package is about Northgate Trust, which is not what MIS was about so far',
  });
});

it('makes two trusts of two packages with the same ids, and mixes nothing', async () => {
  const path = await packageOf(whole);
  const [one, two] = [await importFirst(world, path), await importFirst(world, path)];

  expect(await one.rows('select from person where trust_id = $1')).toHaveLength(4);
  expect(await two.rows('select from person where trust_id = $1')).toHaveLength(4);
});

it('never lets the application delete what a roster said', async () => {
  const trust = await importFirst(world, await packageOf(whole));
  const tables = ['person', 'affiliation', 'guardianship', 'enrolment', 'school', 'roster_import'];

  for (const table of tables) {
    const deleting = unitOfWork(world.services, systemActor('test', trust.trustId), ({ sql }) =>
      sql(`delete from ${table}`),
    );
    await expect(deleting).rejects.toThrow('permission denied');
  }
});
