import { csvText } from '#server/plans/csv/rules.ts';
import { contactStatusNames } from '#server/contacts/rules.ts';
import type { AccountRow } from '../../../answers.ts';
import { instantOf } from '../../when.ts';
import { accountWhy, childrenOrYear, schoolTexts, typeText } from './account-words.ts';

const userTypes = { student: 'Student', staff: 'Staff', contact: 'Contact' } as const;
const head = [
  'User type',
  'Type',
  'Name',
  'School',
  'Children or year',
  'E-mail',
  'Status',
  'Why',
  'Since',
  'Last sign-in',
];

/** People of all types as a file for a spreadsheet. No cell of it is a formula. */
export const accountFile = (rows: readonly AccountRow[], now: string): string =>
  csvText([
    head,
    ...rows.map((row) => [
      userTypes[row.kind],
      typeText(row),
      row.name,
      schoolTexts(row).join('; '),
      childrenOrYear(row).join('; '),
      row.email ?? '',
      contactStatusNames[row.status],
      accountWhy(row, now).join('; '),
      row.since === null ? '' : instantOf(row.since),
      row.lastSignInAt === null ? 'never' : instantOf(row.lastSignInAt),
    ]),
  ]);
