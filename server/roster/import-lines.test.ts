import { expect, it } from 'vitest';
import { importFirst, type ImportedTrust } from '../testing/import-world.ts';
import { packageOf, testOrgs as orgs } from '../testing/roster-package.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

const people = Array.from({ length: 30 }, (_, index) => `u${index}`);
const user = (id: string, more = 'true,Ada,Byron,,,,') => `${id},,,${more}`;
const teacher = (id: string) => `r-${id},,,${id},primary,teacher,,,hill`;
const whole = { orgs, users: people.map((id) => user(id)), roles: people.map(teacher) };

const lines = ({ rows }: ImportedTrust) =>
  rows(`select file, line, external_id, reason, is_warning from roster_rejection where trust_id = $1
    order by is_warning, file, line`);

const line = (
  file: string,
  number: number,
  externalId: string | null,
  reason: string,
  isWarning = false,
) => ({
  file,
  line: number,
  external_id: externalId,
  reason,
  is_warning: isWarning,
});

it('takes the good rows, lists the bad ones, and leaves alone whom they are about', async () => {
  const trust = await importFirst(world, await packageOf(whole));
  const users = whole.users
    .with(3, user('u3', 'true,Bad\u0000,Byron,,,,'))
    .with(4, user('u4', 'true,Too,Few'))
    .with(5, user('u5', 'true,Eve,Byron,eve@nowhere,,,'))
    .with(6, user('u6', 'true,New,Name,,,,'));
  const roles = whole.roles
    .with(8, 'r-u8,,,u8,primary,headmaster,,,hill')
    .with(9, 'r-u9,,,u9,primary,teacher,soon,,hill');

  const { counts, notes } = await trust.import(await packageOf({ ...whole, users, roles }));

  expect(counts?.people.staff).toEqual({ added: 0, changed: 2, gone: 0, returned: 0, total: 30 });
  expect(counts?.affiliations).toEqual({ added: 0, changed: 0, gone: 0, returned: 0 });
  expect(notes).toEqual({ rejected: 4, warnings: 1 });
  expect(await lines(trust)).toEqual([
    line('roles.csv', 10, 'r-u8', 'role "headmaster" is not known'),
    line('roles.csv', 11, 'r-u9', 'beginDate is not a day in the form 2026-09-01'),
    line('users.csv', 5, 'u3', 'givenName holds a character that cannot be shown'),
    line('users.csv', 6, 'u4', 'the row has 6 cells, the header 10'),
    line('users.csv', 7, 'u5', 'email has no valid domain after the @: it was left out', true),
  ]);
  const untouched = await trust.rows(
    `select given_name from person where trust_id = $1 and external_id in ('u3', 'u4')`,
  );
  expect(untouched).toEqual([{ given_name: 'Ada' }, { given_name: 'Ada' }]);
});

it('takes neither of two rows that contradict each other, and one of two that are the same', async () => {
  const trust = await importFirst(world, await packageOf(whole));
  const users = [...whole.users, user('u1', 'true,Other,Name,,,,'), user('u2')];

  const { counts } = await trust.import(await packageOf({ ...whole, users }));

  expect(counts?.people.staff).toMatchObject({ changed: 0, gone: 0, total: 30 });
  expect(await lines(trust)).toEqual([
    line('users.csv', 3, 'u1', 'the sourcedId is also on line 32, with other contents'),
    line('users.csv', 32, 'u1', 'the sourcedId is also on line 3, with other contents'),
    line('users.csv', 33, 'u2', 'repeats line 4'),
  ]);
});

it('takes nobody to be gone by a file with a row that cannot be named', async () => {
  const trust = await importFirst(world, await packageOf(whole));
  const users = [...whole.users.slice(0, 29), ',,,true,No,Name,,,,'];

  const { counts } = await trust.import(await packageOf({ ...whole, users }));

  expect(counts?.people.staff).toMatchObject({ gone: 0, total: 30 });
  expect(await lines(trust)).toEqual([line('users.csv', 31, null, 'sourcedId is empty')]);
});

it('warns of agents and places that nobody knows, and keeps the person', async () => {
  const users = ['kid,,,true,Ivy,Shaw,,,"mum,ghost,tea",4', user('mum'), user('tea'), user('lost')];
  const roles = [
    'r1,,,kid,primary,student,,,hill',
    'r2,,,mum,primary,parent,,,nowhere',
    'r3,,,tea,primary,teacher,,,trust',
    'r4,,,nobody,primary,teacher,,,hill',
  ];
  const trust = await importFirst(
    world,
    await packageOf({
      orgs,
      users,
      roles,
      enrollments: ['e1,,,c1,hill,tea,student', 'e2,,,c1,moon,kid,student'],
    }),
  );

  expect(await lines(trust)).toEqual([
    line('enrollments.csv', 2, 'e1', 'the student tea is not known'),
    line('enrollments.csv', 3, 'e2', 'the school moon is not known'),
    line('roles.csv', 5, 'r4', 'the user nobody is not known'),
    line('users.csv', 5, 'lost', 'no role says whether this is staff, a student or a contact'),
    line(
      'roles.csv',
      3,
      'r2',
      'the organisation nowhere is not known: the person was taken without it',
      true,
    ),
    line('users.csv', 2, 'kid', 'the agent ghost is not known', true),
    line('users.csv', 2, 'kid', 'the agent tea does not make a student and a contact', true),
  ]);
  expect(await trust.rows('select kind, external_id from person where trust_id = $1 order by 1')).toEqual([
    { kind: 'contact', external_id: 'mum' },
    { kind: 'staff', external_id: 'tea' },
    { kind: 'student', external_id: 'kid' },
  ]);
  expect(await trust.rows('select from active_guardianship where trust_id = $1')).toHaveLength(1);
});

it('keeps the ties that a row told of which cannot be read this time', async () => {
  const users = ['kid,,,true,Ivy,Shaw,,,mum,4', user('mum')];
  const roles = ['r1,,,kid,primary,student,,,hill', 'r2,,,mum,primary,parent,,,hill'];
  const trust = await importFirst(world, await packageOf({ orgs, users, roles }));

  const { counts } = await trust.import(
    await packageOf({ orgs, users: ['kid,,,true,Ivy\u0000,Shaw,,,mum,4', user('mum')], roles }),
  );

  expect(counts?.guardianships).toEqual({ added: 0, changed: 0, gone: 0, returned: 0 });
  expect(await trust.rows('select from active_guardianship where trust_id = $1')).toHaveLength(1);
});
