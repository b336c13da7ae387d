import { causeInWords, type HoldCause, type LeaverCause } from '#server/roster/held/rules.ts';
import { counted, number } from '../counted.ts';
import { kindNames } from './kinds.ts';

/** Why somebody would leave, as the office reads it. */
export const leaverCauseWords: Readonly<Record<LeaverCause, string>> = {
  missing: 'Not in the file',
  deleted: 'Deleted in the MIS',
  without_role: 'In the file without a role',
  school_missing: 'Their school is not in the file',
};

/** Why an import was put aside, in a sentence. */
export function causeWords(cause: HoldCause): string {
  switch (cause.code) {
    case 'people':
      return `${number(cause.gone)} of ${counted(cause.active, 'person', 'people')} would leave at once.`;
    case 'kind':
      return `${kindNames[cause.kind]}: ${number(cause.gone)} of ${number(cause.active)} would leave at once.`;
    case 'schools':
      return `${number(cause.gone)} of ${counted(cause.active, 'school is', 'schools are')} missing.`;
    case 'ties':
      return `${number(cause.gone)} of ${number(cause.active)} contacts’ ties to students would end at once.`;
    case 'emptied':
      return `${cause.files.map((file) => `${file}.csv`).join(', ')} came empty.`;
    case 'paused':
      return `${causeInWords(cause)}.`.replace(/^i/, 'I');
  }
}
