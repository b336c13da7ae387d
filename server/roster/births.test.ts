import { expect, it } from 'vitest';
import { importFirst } from '../testing/import-world.ts';
import { packageOf, testOrgs as orgs } from '../testing/roster-package.ts';
import { createWorld } from '../testing/world.ts';
import { birthHash } from './birth-hash.ts';

const world = createWorld();

const users = ['ivy,,,true,Ivy,Shaw,,,mum,4', 'max,,,true,Max,Shaw,,,mum,6', 'mum,,,true,Ann,Shaw,,,,'];
const roles = [
  'r1,,,ivy,primary,student,,,hill',
  'r2,,,max,primary,student,,,hill',
  'r3,,,mum,primary,parent,,,hill',
];
const whole = { orgs, users, roles, enrollments: ['e1,,,c1,hill,ivy,student', 'e2,,,c1,hill,max,student'] };
const demographics = ['ivy,,,2016-03-07,female', 'max,,,2014-11-30,male', 'mum,,,1984-05-01,female'];

const known = `select p.external_id as who, encode(b.hash, 'hex') as hash from student_birth b
  join person p on p.id = b.student_id where b.trust_id = $1 order by 1`;
const hash = (who: string, bornOn: string) =>
  birthHash(world.services.settings.linkKey, who, bornOn).toString('hex');
const ivy = () => ({ who: 'ivy', hash: hash('ivy', '2016-03-07') });
const max = () => ({ who: 'max', hash: hash('max', '2014-11-30') });

it('keeps of students alone a hash of their date of birth, and of nobody the date', async () => {
  const trust = await importFirst(world, await packageOf({ ...whole, demographics }));

  expect(await trust.rows(known)).toEqual([ivy(), max()]);
  expect(JSON.stringify(await trust.versions())).not.toMatch(/2016-03-07|2014-11-30|1984-05-01/);
});

it('binds the hash to the student: two who were born on one day have nothing in common', () => {
  expect(hash('ivy', '2016-03-07')).not.toBe(hash('max', '2016-03-07'));
});

it('leaves what a package does not speak of as it is, and takes over what it says', async () => {
  const trust = await importFirst(world, await packageOf({ ...whole, demographics }));
  await trust.import(await packageOf(whole));
  expect(await trust.rows(known)).toEqual([ivy(), max()]);

  await trust.import(
    await packageOf({ ...whole, demographics: ['ivy,,,2016-03-08,female', 'max,,,30/11/2014,male'] }),
  );
  expect(await trust.rows(known)).toEqual([{ who: 'ivy', hash: hash('ivy', '2016-03-08') }, max()]);

  await trust.import(await packageOf({ mode: 'delta', demographics: ['ivy,tobedeleted,,,', 'max,,,,male'] }));
  expect(await trust.rows(known)).toEqual([]);
});

it('forgets it of whoever has left', async () => {
  const trust = await importFirst(world, await packageOf({ ...whole, demographics }));

  await trust.import(
    await packageOf({
      orgs,
      users: users.toSpliced(1, 1),
      roles: roles.toSpliced(1, 1),
      enrollments: [whole.enrollments[0] ?? ''],
    }),
    { acceptLeavers: true },
  );

  expect(await trust.rows(known)).toEqual([ivy()]);
});
