import { csvText } from '#server/plans/csv/rules.ts';
import type { LogRow } from '../../answers.ts';
import { actingWords } from './log-words.ts';

const head = [
  'Entry',
  'When (UTC)',
  'Who',
  'Acting as',
  'What happened',
  'Outcome',
  'Reason',
  'About',
  'School',
  'Before and after',
  'Request',
  'Action',
  'Sealed',
  'Why it ended',
];

const change = ({ what, before, after }: LogRow['changes'][number]): string =>
  `${what}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`;

const cells = (row: LogRow): string[] => [
  row.id,
  row.at,
  row.actor,
  row.actingAs === null ? '' : actingWords(row.actingAs),
  row.sentence,
  row.outcome === 'refused' ? 'Refused' : 'Done',
  row.code ?? '',
  row.subject ?? '',
  row.school ?? '',
  row.changes.map(change).join('; '),
  row.requestId ?? '',
  row.action,
  row.sealed ? 'Yes' : 'Not yet',
  row.why ?? '',
];

type Parts = AsyncIterable<readonly LogRow[]>;

/** The log as a file for a spreadsheet, a piece at a time. No cell of it is a formula. */
export async function* logAsCsv(parts: Parts): AsyncGenerator<string> {
  yield csvText([head]);
  // Only the beginning of a file has the mark of UTF-8.
  for await (const rows of parts) if (rows.length > 0) yield csvText(rows.map(cells)).slice(1);
}

/** The log as one JSON array, an entry a line, a piece at a time. */
export async function* logAsJson(parts: Parts): AsyncGenerator<string> {
  let before = '[\n';
  for await (const rows of parts)
    for (const row of rows) {
      yield `${before}${JSON.stringify(row)}`;
      before = ',\n';
    }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
