import { beforeEach, expect, it } from 'vitest';
import { asOfMany } from '../testing/as-of-many.ts';
import { turnedPages, type ListPage } from '../testing/turned-pages.ts';
import { createWorld } from '../testing/world.ts';
import type { Caller } from '../trpc/router.ts';
import type { ContactCounts } from './count-contacts.ts';

const world = createWorld();
let office: Caller;
beforeEach(async () => {
  office = world.as(await world.administrator('full_edit'));
});

/** A parent who is found by "smith", by their own name or by their child's; every fifth without an address. */
const familyNames = ['Smith', 'Adams', 'Goldsmith', 'Smithson', 'Zimmer'];
const parentOf = (number: number) => ({
  id: crypto.randomUUID(),
  child: crypto.randomUUID(),
  childName: number % 3 === 0 ? 'Goldsmith' : 'Smith',
  familyName: familyNames[number % familyNames.length] ?? '',
  givenName: `G${String((number * 37) % 1000).padStart(3, '0')}`,
  email: number % 4 === 0 ? null : `parent${number}@family.example`,
});

const insert = `
  with made as (select * from json_to_recordset($1::json) as m(id uuid, child uuid, "childName" text, "familyName" text, "givenName" text, email text)),
  parents as (insert into person (id, trust_id, source_id, kind, external_id, given_name, family_name, email, contact_type)
    select id, $2, $3, 'contact', id::text, "givenName", "familyName", email, 'parent' from made),
  children as (insert into person (id, trust_id, source_id, kind, external_id, given_name, family_name, grade)
    select child, $2, $3, 'student', child::text, 'Mia', "childName", '4' from made)
  insert into enrolment (trust_id, source_id, external_id, student_id, school_id)
  select $2, $3, child::text, child, $4::uuid from made`;
const link = `
  insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student)
  select $2, $3, child, id, true from json_to_recordset($1::json) as m(id uuid, child uuid)`;

async function parents(count: number) {
  const made = Array.from({ length: count }, (_, number) => parentOf(number));
  const { id, sourceId, riverside } = world.trust;
  await world.run(async ({ sql }) => {
    await sql(insert, [JSON.stringify(made), id, sourceId, riverside]);
    await sql(link, [JSON.stringify(made), id, sourceId]);
  });
  return made;
}

const turned = async (page: (place: object) => Promise<ListPage & ContactCounts>) => {
  const { names, last } = await turnedPages(page);
  return { names, total: last?.total };
};
const leafed = (input: object) =>
  turned((place) => office.contacts.list({ site: world.trust.id, size: 70, ...input, ...place }));
const leafedOf = (user: 'student' | 'all', input: object) =>
  turned((place) => office.contacts.accounts({ site: world.trust.id, user, size: 90, ...input, ...place }));

async function asOfManyPeople() {
  for (const table of ['contact_standing', 'person'] as const) await asOfMany(world, table);
}

interface Named {
  readonly familyName: string;
  readonly givenName: string;
}
const sorted = (people: readonly Named[]) => {
  const key = ({ familyName, givenName }: Named) =>
    `${familyName.startsWith('Smith') ? 0 : 1} ${familyName}, ${givenName}`;
  return people
    .toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
    .map(({ familyName, givenName }) => `${givenName} ${familyName}`);
};

it.each([
  ['as many as are counted', 500, async () => {}],
  ['one more than are counted', 501, async () => {}],
  ['more than are counted, and met on a walk', 560, asOfManyPeople],
])('turns the pages of a search that finds %s', async (_, count, prepare) => {
  const made = await parents(count);
  await prepare();
  const capped = count > 500;

  expect(await leafed({ q: 'smith' })).toMatchObject({ names: sorted(made), total: { count: 500, capped } });

  const unreachable = made.filter(({ email }) => email === null);
  const tab = await leafed({ q: 'smith', status: 'not_eligible' });
  expect(tab.names).toEqual(sorted(unreachable));
  expect(tab.total).toMatchObject({ capped, ...(!capped && { count: unreachable.length }) });
  expect((await leafed({ q: 'smith', reason: 'no_email' })).names).toEqual(sorted(unreachable));

  const few = made.filter(({ familyName }) => familyName === 'Zimmer');
  expect(await leafed({ q: 'zimmer', school: world.trust.riverside, year: '4' })).toMatchObject({
    names: sorted(few),
    total: { count: few.length, capped: false },
  });
  expect((await leafed({ q: 'zimmer', school: world.trust.hillside })).names).toEqual([]);
  expect((await leafed({ q: 'zimmer', year: '5' })).names).toEqual([]);
  expect((await leafed({ q: 'zimmer', type: 'relative' })).names).toEqual([]);

  const children = made.map(({ childName }) => ({ familyName: childName, givenName: 'Mia' }));
  const students = await leafedOf('student', { q: 'smith' });
  expect(students).toMatchObject({ names: sorted(children), total: { count: 500, capped } });
  expect((await leafedOf('student', { q: 'smith', status: 'active' })).names).toEqual([]);
  const all = await leafedOf('all', { q: 'smith' });
  expect(all).toMatchObject({ names: sorted([...made, ...children]), total: { count: 1000, capped } });
});
