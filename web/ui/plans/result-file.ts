import { csvText } from '#server/plans/csv/rules.ts';
import type { PlanResults } from '../../answers.ts';
import { causeText, warningTexts } from './row-words.ts';
import { skipReason } from './skip-reasons.ts';

const head = [
  'Name',
  'Staff ID',
  'E-mail',
  'Product',
  'Role',
  'Place',
  'Cause',
  'Look twice',
  'Outcome',
  'Reason',
];

const outcomes: Readonly<Record<string, string>> = {
  invited: 'Invited',
  granted: 'Given access at once',
  changed: 'Role changed',
  removed: 'Role removed',
  revoked: 'Access revoked',
  restored: 'Access given back',
  welcomed: 'Welcomed',
  child_added: 'Let in at once',
  reset_sent: 'Link for a new password sent',
  changed_back: 'Former role given back',
  given_back: 'Access given back',
  given_back_partly: 'Access given back in part',
  taken_back: 'Invitation taken back',
};

type Row = PlanResults['rows'][number];

/** What became of a row, and why. */
function outcomeOf({ state, reason, mail }: Row): readonly [outcome: string, reason: string] {
  if (state === 'to_do') return ['Not done yet', ''];
  if (state === 'undone') return ['Taken back', ''];
  if (state !== 'done') return [state === 'failed' ? 'Failed' : 'Left out', skipReason(reason).why];
  const outcome = outcomes[reason ?? ''] ?? 'Done';
  return mail === 'bounced'
    ? [`${outcome}, mail came back`, 'The mail server refused the mail']
    : [outcome, ''];
}

/** What a bulk change came to, as a file for a spreadsheet: one line for each role of each person. */
export const resultFile = (rows: readonly Row[]): string =>
  csvText([
    head,
    ...rows.map((row) => {
      const { name, staffId, email, product, role, place, cause, warnings } = row;
      const why = [causeText(cause), warnings.map((warning) => warningTexts[warning]).join('; ')];
      return [name, staffId, email ?? '', product ?? '', role ?? '', place ?? '', ...why, ...outcomeOf(row)];
    }),
  ]);
