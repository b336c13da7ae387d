import { beforeEach, expect, it } from 'vitest';
import { asOfMany } from '../../testing/as-of-many.ts';
import { addStudent, admitContact } from '../../testing/family.ts';
import { turnedPages } from '../../testing/turned-pages.ts';
import { createWorld } from '../../testing/world.ts';
import type { Caller } from '../../trpc/router.ts';

const world = createWorld();
let office: Caller;
beforeEach(async () => {
  office = world.as(await world.administrator('full_edit'));
  for (const [givenName, familyName, grade] of [
    ['Eve', 'Zimmer', '4'],
    ['Bea', 'Adams', '5'],
    ['Ann', 'Smith', '4'],
    ['Dan', 'Goldsmith', '4'],
    ['Cat', 'Smith', '5'],
  ] as const)
    await student({ givenName, familyName, grade });
  await student({ givenName: 'Fay', familyName: 'Brown', grade: '4', schools: [world.trust.hillside] });
});

const student = (child: Partial<Parameters<typeof addStudent>[2]>) =>
  addStudent(world.services, world.trust, { contacts: [], ...child });
type Ask = Partial<Parameters<Caller['contacts']['accounts']>[0]>;
/** The names on all pages of two. */
const leafed = async (ask: Ask, site: string = world.trust.riverside) =>
  (
    await turnedPages((place) =>
      office.contacts.accounts({ site, user: 'student', size: 2, ...ask, ...place }),
    )
  ).names;

it('turns the pages of the students of a school in order of name, everybody once', async () => {
  expect(await leafed({})).toEqual(['Bea Adams', 'Dan Goldsmith', 'Ann Smith', 'Cat Smith', 'Eve Zimmer']);
  expect(await leafed({ year: '4' })).toEqual(['Dan Goldsmith', 'Ann Smith', 'Eve Zimmer']);
  expect(await leafed({ status: 'not_eligible', year: '5' })).toEqual(['Bea Adams', 'Cat Smith']);
  expect(await leafed({ q: 'smith' })).toEqual(['Ann Smith', 'Cat Smith', 'Dan Goldsmith']);
  expect(await leafed({}, world.trust.hillside)).toEqual(['Fay Brown']);
});

it.each([
  ['few', async () => {}],
  ['very many', () => asOfMany(world, 'person')],
])(
  'turns the pages of a search among %s students of the trust, those first who are called so',
  async (_, prepare) => {
    await prepare();
    const trust = world.trust.id;
    expect(await leafed({ q: 'smith' }, trust)).toEqual(['Ann Smith', 'Cat Smith', 'Dan Goldsmith']);
    expect(await leafed({ q: 'smith', year: '4' }, trust)).toEqual(['Ann Smith', 'Dan Goldsmith']);
    expect(await leafed({ q: 'qzx' }, trust)).toEqual([]);
  },
);

it('finds those with an account among the students of a school, and no other school their own', async () => {
  await admitContact(world.services, world.trust, await student({ givenName: 'Tom', familyName: 'Wells' }));
  expect(await leafed({ status: 'active' })).toEqual(['Tom Wells']);
  expect(await leafed({ status: 'active', q: 'wel' })).toEqual(['Tom Wells']);
  expect(await leafed({ status: 'active' }, world.trust.hillside)).toEqual([]);
  expect(await leafed({ status: 'active' }, world.trust.id)).toEqual(['Tom Wells']);
});
