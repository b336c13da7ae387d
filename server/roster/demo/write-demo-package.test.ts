import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../testing/roster-package.ts';
import { importFirst } from '../../testing/import-world.ts';
import { createWorld } from '../../testing/world.ts';
import { csvRows } from '../one-roster/csv-rows.ts';
import { withPackage } from '../one-roster/open-package.ts';
import type { DemoOptions } from './trust-plan.ts';
import { writeDemoPackage } from './write-demo-package.ts';

const world = createWorld();

async function write(options: DemoOptions) {
  const path = join(await temporaryFolder(), 'demo.zip');
  return { path, ...(await writeDemoPackage(options, path)) };
}

const cellsOf = (path: string, name: 'users' | 'roles' | 'enrollments' | 'demographics') =>
  withPackage(path, async ({ files }) => {
    const found = files.get(name);
    return found ? (await Array.fromAsync(csvRows(found.file))).slice(1).map(({ cells }) => cells) : [];
  });

const small = { schools: 3, students: 300, seed: 7 };

it('writes the same bytes for the same seed, and others for another', async () => {
  const [one, two, other] = await Promise.all([write(small), write(small), write({ ...small, seed: 8 })]);

  expect((await readFile(one.path)).equals(await readFile(two.path))).toBe(true);
  expect((await readFile(one.path)).equals(await readFile(other.path))).toBe(false);
});

it('imports without a single complaint, with as many people as asked for', async () => {
  const { path } = await write(small);
  const trust = await importFirst(world, path);

  const imports = await trust.rows(
    'select state, rejected_count, warning_count from roster_import where trust_id = $1',
  );
  expect(imports).toEqual([{ state: 'done', rejected_count: 0, warning_count: 0 }]);
  const [{ students } = {}] = await trust.rows<{ students: number }>(
    `select count(distinct student_id)::int as students from active_enrolment where trust_id = $1`,
  );
  expect(students).toBe(300);
  const again = await trust.import(path);
  expect(again.counts?.people.contact).toMatchObject({ added: 0, changed: 0, gone: 0 });
});

it('gives every student a date of birth that fits their year group, where it is asked for', async () => {
  const { path } = await write({ ...small, births: true });
  const grades = new Map((await cellsOf(path, 'users')).map((cells) => [cells[0], cells[14]]));

  const born = await cellsOf(path, 'demographics');

  expect(born).toHaveLength(small.students);
  for (const [id, , , birthDate = ''] of born) {
    const year = Number((grades.get(id) ?? '').replace('R', '0'));
    expect(birthDate >= `${2021 - year}-09-01` && birthDate < `${2022 - year}-09-01`, birthDate).toBe(true);
  }
  const trust = await importFirst(world, path);
  expect(await trust.rows('select from student_birth where trust_id = $1')).toHaveLength(small.students);
});

it.each([50, 2000])('makes up exactly %i people', async (people) => {
  const { path, users } = await write({ schools: 1, people, seed: 3 });

  expect(users).toBe(people);
  expect(new Set((await cellsOf(path, 'users')).map(([id]) => id)).size).toBe(people);
});

it('has what real rosters have, and what is imported is at once known to the planner', async () => {
  const { path } = await write({ schools: 3, students: 1200, seed: 7 });
  const trust = await importFirst(world, path);
  const [facts] = await trust.rows(`
    with tie as (select g.*, a.school_id from active_guardianship g join active_affiliation a on a.person_id = g.student_id
      where g.trust_id = $1)
    select
      (select count(*) from (select contact_id from tie group by 1 having count(distinct school_id) > 1) f) > 20 as siblings_elsewhere,
      (select count(*) from (select student_id from tie group by 1 having count(*) > 2) f) > 50 as split_families,
      (select count(*) from (select email from person where trust_id = $1 and kind = 'contact' and email is not null
        group by 1 having count(*) > 1) f) > 10 as shared_addresses,
      (select count(*) from person where trust_id = $1 and kind = 'contact' and email is null) > 20 as missing_addresses,
      (select count(*) from person s join person c using (trust_id, email) where s.trust_id = $1 and s.kind = 'staff' and c.kind = 'contact') > 3
        as parents_who_work_here,
      (select count(*) from person where trust_id = $1 and family_name ~ '''') > 20 as apostrophes,
      (select count(*) from person where trust_id = $1 and given_name ~ '[^ -~]') > 20 as accents,
      (select count(*) from active_affiliation where trust_id = $1 and school_id is null) as trust_staff,
      (select count(distinct school_id) from active_affiliation where trust_id = $1 and role = 'principal') as heads`);

  const [{ known } = { known: 0 }] = await world.database.asOwner<{ known: number }>(
    `select reltuples as known from pg_class where relname = 'person'`,
  );
  expect(known).toBeGreaterThan(2000);
  expect(facts).toEqual({
    siblings_elsewhere: true,
    split_families: true,
    shared_addresses: true,
    missing_addresses: true,
    parents_who_work_here: true,
    apostrophes: true,
    accents: true,
    trust_staff: '3',
    heads: '3',
  });
});

it('has leavers, and children who go on at another school of the trust, in the new year', async () => {
  const { path } = await write({ schools: 3, students: 1200, seed: 7 });
  const rows = await cellsOf(path, 'enrollments');
  const ends = rows.filter((cells) => cells[9] === '2027-08-31').map((cells) => cells[5]);
  const starts = rows.filter((cells) => cells[8] === '2027-09-01').map((cells) => cells[5]);

  expect(ends.length).toBeGreaterThan(100);
  expect(starts.length).toBeGreaterThan(30);
  expect(starts.filter((id) => !ends.includes(id))).toEqual([]);
  expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
});

it('changes about as many people as it is told to', async () => {
  const options = { schools: 3, people: 2000, seed: 7 };
  const [before, after] = [await write(options), await write({ ...options, changed: 0.1 })];
  const old = new Set((await cellsOf(before.path, 'users')).map((cells) => cells.join()));
  const different = (await cellsOf(after.path, 'users')).filter((cells) => !old.has(cells.join()));

  expect(different.length).toBeGreaterThan(150);
  expect(different.length).toBeLessThan(280);
});
