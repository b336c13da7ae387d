import { expect, it } from 'vitest';
import { heldText, importLine, linesText } from './import-text.ts';

const still = { added: 0, changed: 0, gone: 0, returned: 0, total: 10 };
const done = { state: 'done', reason: null, rejectedCount: 0, warningCount: 0 } as const;
const people = { staff: still, student: still, contact: still };
const none = { active: 100, gone: 0 };
const losses = {
  people: { staff: none, student: { active: 400, gone: 283 }, contact: none },
  guardianships: none,
  schools: none,
  emptied: [],
};

it('says what changed, kind by kind', () => {
  const counts = { people: { ...people, staff: { ...still, added: 1204, gone: 1 } } };
  expect(importLine({ ...done, counts })).toBe('Staff: 1,204 added, 1 gone.');
});

it('says so when nothing changed', () => {
  expect(importLine({ ...done, counts: { people } })).toBe('Nobody was added, changed or gone.');
  expect(importLine({ ...done, state: 'failed', reason: 'orgs.csv is empty', counts: {} })).toBe(
    'Nothing was changed: orgs.csv is empty.',
  );
});

it('says what an import that was put aside would have taken away', () => {
  expect(heldText({ ...done, state: 'held', counts: { losses } })).toBe('It would remove 283 people.');
});

it('counts the lines that were not taken', () => {
  expect(linesText({ ...done, counts: {}, rejectedCount: 1, warningCount: 2 })).toBe(
    '1 line not taken, 2 in part',
  );
  expect(linesText({ ...done, counts: {} })).toBeNull();
});
