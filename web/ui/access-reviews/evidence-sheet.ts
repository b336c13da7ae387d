import { csvText } from '#server/plans/csv/rules.ts';
import type { ReviewEvidence } from '../../answers.ts';
import { instantOf, lastDayOf } from '../when.ts';
import { lineStateNames, roleText } from './review-text.ts';

const head = [
  'Answered by',
  'Name',
  'E-mail',
  'Product',
  'Role',
  'Place',
  'Given',
  'Given by',
  'Until',
  'Last sign-in',
  'Had left',
  'Second step',
  'Outcome',
  'Who answered',
  'Answered on',
  'Ended on',
];
const instant = (at: string | null) => (at === null ? '' : instantOf(at));

/** Every row of a review as a file for a spreadsheet. No cell of it is a formula. */
export const evidenceSheet = ({ lines }: ReviewEvidence): string =>
  csvText([
    head,
    ...lines.map((line) => [
      line.answersFor,
      line.name,
      line.email,
      line.product ?? 'Administrator of Gatehouse',
      roleText(line),
      line.place,
      instantOf(line.givenAt),
      line.givenBy ?? '',
      line.endsAt === null ? '' : lastDayOf(line.endsAt),
      line.lastSignInAt === null ? 'never' : instantOf(line.lastSignInAt),
      line.hasLeft ? 'yes' : 'no',
      line.hasFactor === null ? '' : line.hasFactor ? 'yes' : 'no',
      lineStateNames[line.state],
      line.submittedAt === null ? '' : (line.answeredBy ?? ''),
      line.submittedAt === null ? '' : instant(line.answeredAt),
      instant(line.endedAt),
    ]),
  ]);
