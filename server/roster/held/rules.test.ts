import { expect, it } from 'vitest';
import type { ImportLosses, Loss } from '../rules.ts';
import { causeInWords, holdCauses, usualLeaverLimits } from './rules.ts';

const loss = (gone: number, active: number): Loss => ({ gone, active });
const losses = (of: Partial<ImportLosses> & Partial<ImportLosses['people']>): ImportLosses => ({
  people: {
    staff: of.staff ?? loss(0, 100),
    student: of.student ?? loss(0, 1000),
    contact: of.contact ?? loss(0, 1000),
  },
  guardianships: of.guardianships ?? loss(0, 2000),
  schools: of.schools ?? loss(0, 3),
  emptied: of.emptied ?? [],
});

it.each([
  ['nobody leaves', {}],
  ['fifty leave a large trust', { student: loss(50, 1000) }],
  ['a first import finds nobody', { staff: loss(0, 0), student: loss(0, 0), contact: loss(0, 0) }],
  ['half of a kind leaves', { staff: loss(4, 8) }],
  ['a few ties end', { guardianships: loss(20, 40) }],
  ['exactly a tenth leaves', { staff: loss(0, 10), student: loss(10, 80), contact: loss(0, 10) }],
])('carries on when %s', (_, of) => {
  expect(holdCauses(losses(of), usualLeaverLimits)).toEqual([]);
});

it.each([
  [
    'one more than a tenth leaves',
    { staff: loss(0, 10), student: loss(11, 80), contact: loss(0, 10) },
    '11 of 100 people would leave at once',
  ],
  ['fifty-one leave', { student: loss(51, 1000) }, '51 of 2100 people would leave at once'],
  [
    'more than a tenth of a small trust leaves',
    { staff: loss(3, 9), student: loss(0, 10), contact: loss(0, 10) },
    '3 of 29 people would leave at once',
  ],
  ['most of the staff leave', { staff: loss(5, 8) }, '5 of 8 people of the kind staff would leave at once'],
  ['a school is gone', { schools: loss(1, 3) }, '1 of 3 schools would be gone'],
  [
    'many ties end',
    { guardianships: loss(201, 2000) },
    "201 of 2000 contacts' ties to students would end at once",
  ],
  ['a file is empty', { emptied: ['enrollments'] }, 'enrollments.csv is empty'],
])('waits for a person when %s', (_, of, reason) => {
  expect(holdCauses(losses(of), usualLeaverLimits).map(causeInWords)).toContain(reason);
});

it('counts by the limits of the trust', () => {
  const lost = losses({ student: loss(51, 1000) });
  expect(holdCauses(lost, { people: 51, percent: 10 })).toEqual([]);
  expect(holdCauses(lost, { people: 100, percent: 2 }).map(({ code }) => code)).toEqual(['people']);
});
