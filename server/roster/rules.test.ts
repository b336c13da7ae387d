import { expect, it } from 'vitest';
import { kindOfRole } from './rules.ts';

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
