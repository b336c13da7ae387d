import { expect, it } from 'vitest';
import { kindOfRole, reasonToHold, type ImportLosses, type Loss } from './rules.ts';

it.each([
  ['student', 'student'],
  ['parent', 'contact'],
  ['guardian', 'contact'],
  ['relative', 'contact'],
  ['teacher', 'staff'],
  ['aide', 'staff'],
  ['principal', 'staff'],
  ['districtAdministrator', 'staff'],
  ['systemAdministrator', 'staff'],
  ['administrator', 'staff'],
  ['Teacher', null],
  ['', null],
])('the role %j makes somebody %s', (role, kind) => {
  expect(kindOfRole(role)).toBe(kind);
});

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
])('carries on when %s', (_, of) => {
  expect(reasonToHold(losses(of))).toBeNull();
});

it.each([
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
  expect(reasonToHold(losses(of))).toBe(reason);
});
