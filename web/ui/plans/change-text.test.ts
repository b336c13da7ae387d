import { expect, it } from 'vitest';
import { changeLabel, changeLines } from './change-text.ts';

const lost = [{ product: 'Tracker', role: 'Full Edit', place: 'Riverside', count: 2 }];
const none = {
  total: 4,
  people: 0,
  names: [],
  roles: 0,
  lost: [],
  already: 0,
  own: 0,
  beyond: 0,
  without: 0,
};
const two = { ...none, people: 2, names: ['Ada', 'Bo'], roles: 2, lost };

it('says whom it concerns, what they lose, and what stays', () => {
  expect(changeLines('remove_role', { ...two, without: 1, own: 1 })).toEqual([
    'It concerns Ada and Bo.',
    'What they lose, straight away: Tracker, as Full Edit, at Riverside: 2.',
    '1 person has nothing here that it concerns.',
    'Your own access stays as it is.',
  ]);
  expect(changeLines('change_role', { ...none, already: 3, without: 1 })).toEqual([
    'Nobody of them has anything here that would change.',
    '3 people have that role already.',
    '1 person has nothing here that it concerns.',
  ]);
});

it('counts the rest of a long list', () => {
  const many = Array.from({ length: 6 }, (_, place) => ({
    ...lost[0],
    product: `P${place}`,
    role: 'R',
    place: 'S',
    count: 3,
  }));

  expect(changeLines('revoke', { ...two, lost: many })[1]).toMatch(/P3, as R, at S: 3; and 6 other roles\.$/);
});

it('names the button by what it does to how many', () => {
  expect([changeLabel('change_role', two), changeLabel('remove_role', { ...two, roles: 1 }), changeLabel('revoke', two)]).toEqual([
    'Change 2 roles', 'Remove 1 role', 'Revoke Access of 2 people',
  ]); // prettier-ignore
});
