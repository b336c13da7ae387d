import { expect, it } from 'vitest';
import { compareRecords, type ComparedPair, type ComparedRecord } from './rules.ts';

const lynn: ComparedRecord = {
  givenNames: ['Lynn'],
  familyNames: ['Kuphal'],
  phone: '07700 900123',
  email: 'lynn@post.example',
};
const pair = (change: Partial<ComparedRecord> = {}, rest: Partial<ComparedPair> = {}): ComparedPair => ({
  old: lynn,
  new: { ...lynn, ...change },
  moved: 1,
  shared: 0,
  ...rest,
});

it('recognises whoever married, by given name, child and address', () => {
  expect(compareRecords(pair({ familyNames: ['Kuphal-Hale'], phone: null }))).toEqual({
    score: 85,
    grounds: ['students', 'given_name', 'family_name', 'email'],
  });
  expect(compareRecords(pair({ familyNames: ['Hale'], phone: null }))?.score).toBe(70);
});

it('recognises a number that is written in another way, and a name without its accent', () => {
  const found = compareRecords(pair({ givenNames: ['Lýnn'], phone: '+44 7700 900 123', email: null }));
  expect(found?.grounds).toEqual(['students', 'given_name', 'family_name', 'phone']);
});

it.each([
  ['the other parent, who shares all but the given name', pair({ givenNames: ['Raj'] })],
  ['somebody with one address and no child in common', pair({}, { moved: 0 })],
  ['the same name and child alone', pair({ familyNames: ['Hale'], phone: null, email: null })],
  [
    'a father and a son of one name who both have the child',
    pair({ phone: '07700 900999', email: null }, { moved: 0, shared: 1 }),
  ],
  [
    'an address without a number in common with nothing',
    pair({ givenNames: ['Mo'], familyNames: ['Ali'], phone: null }),
  ],
])('does not propose %s', (_, compared) => {
  expect(compareRecords(compared)).toBeNull();
});

it('proposes a duplicate that has the child, too, when the whole name and the number agree', () => {
  expect(compareRecords(pair({ email: null }, { moved: 0, shared: 1 }))?.score).toBe(85);
});
