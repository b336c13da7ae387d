import { expect, it } from 'vitest';
import {
  contactOutcome,
  countedUntil,
  knownYears,
  rolloverState,
  studentOutcome,
  yearOrder,
  type StudentFacts,
} from './rules.ts';

const student = (facts: Partial<StudentFacts>) =>
  studentOutcome({
    here: true,
    gone: false,
    nextHere: false,
    nextElsewhere: false,
    yearIsKnown: true,
    ...facts,
  });

it.each<[Partial<StudentFacts>, ReturnType<typeof studentOutcome>]>([
  [{ nextHere: true }, 'moves_up'],
  [{ nextHere: true, nextElsewhere: true }, 'moves_up'],
  [{ nextElsewhere: true }, 'changes_school'],
  [{}, 'leaves'],
  [{ gone: true, nextHere: true }, 'leaves'],
  [{ gone: true, yearIsKnown: false }, 'leaves'],
  [{ yearIsKnown: false }, 'unknown'],
  [{ yearIsKnown: false, nextElsewhere: true }, 'changes_school'],
  [{ here: false, nextHere: true }, 'starts'],
  [{ here: false, nextElsewhere: true }, null],
  [{ here: false, nextHere: true, gone: true }, null],
])('says of a student with %j: %s', (facts, outcome) => {
  expect(student(facts)).toBe(outcome);
});

it('says of a contact what becomes of the students in their care', () => {
  expect(contactOutcome(['leaves'])).toBe('loses_all');
  expect(contactOutcome(['leaves', 'changes_school'])).toBe('loses_all');
  expect(contactOutcome(['leaves', 'moves_up'])).toBe('loses_some');
  expect(contactOutcome(['changes_school', 'unknown'])).toBe('loses_some');
  expect(contactOutcome(['moves_up', 'unknown'])).toBe('keeps');
  expect(contactOutcome(['starts'])).toBe('gains');
  expect(contactOutcome(['leaves', 'starts'])).toBe('loses_some');
});

it('knows nothing of a year group in which nobody goes on, unless it is the last', () => {
  const pupil = (year: string, goesOn: boolean) => ({ year, goesOn });
  const known = knownYears([pupil('5', true), pupil('5', false), pupil('6', false), pupil('4', false)]);
  expect([...known].toSorted()).toEqual(['5', '6']);
});

it('puts year groups in the order in which children go through them', () => {
  const years = ['10', '2', 'R', 'N1', '1', 'Year 9'];
  expect(years.toSorted((a, b) => yearOrder(a) - yearOrder(b))).toEqual([
    'N1',
    'R',
    '1',
    '2',
    'Year 9',
    '10',
  ]);
});

it('counts leavers to the end of the old year, and all others two weeks into the new one', () => {
  const dates = { lastOn: '2027-07-22', firstOn: '2027-09-01' };
  expect(countedUntil('leaves', dates)).toBe('2027-07-23');
  expect(countedUntil(null, dates)).toBe('2027-09-15');
});

it('stands as what happened last', () => {
  const at = new Date();
  expect(rolloverState({})).toBe('open');
  expect(rolloverState({ wentAt: at })).toBe('running');
  expect(rolloverState({ wentAt: at, finishedAt: at })).toBe('done');
  expect(rolloverState({ cancelledAt: at })).toBe('cancelled');
  expect(rolloverState({ wentAt: at, finishedAt: at, undoneAt: at })).toBe('undone');
});
