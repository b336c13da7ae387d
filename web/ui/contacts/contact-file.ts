import { csvText } from '#server/plans/csv/rules.ts';
import { contactStatusNames } from '#server/contacts/rules.ts';
import type { ContactRow } from '../../answers.ts';
import { instantOf } from '../when.ts';
import { childrenText } from './list/children-text.ts';
import { whyTexts } from './why-words.ts';

const head = [
  'Name',
  'Contact type',
  'School',
  'Children',
  'E-mail',
  'Status',
  'Why',
  'Since',
  'Last sign-in',
];

/** Contacts as a file for a spreadsheet. No cell of it is a formula. */
export const contactFile = (rows: readonly ContactRow[], now: string): string =>
  csvText([
    head,
    ...rows.map((row) => [
      row.name,
      row.type.name,
      row.school,
      childrenText(row.children).join('; '),
      row.email ?? '',
      contactStatusNames[row.status],
      whyTexts(row, now).join('; '),
      instantOf(row.since),
      row.lastSignInAt === null ? 'never' : instantOf(row.lastSignInAt),
    ]),
  ]);
