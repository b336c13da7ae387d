import { Readable } from 'node:stream';
import { copyInto } from '../db/copy.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { ReportRow } from './report-row.ts';

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const cell = (value: string | null): string =>
  value === null ? '\\N' : value.replaceAll(/[\\\n\r\t]/g, (character) => escapes[character] ?? '');

/** Keeps the rows of a report, by COPY; those of earlier reports of the product go. */
export async function stageLines(
  { em, sql }: UnitOfWork,
  { reportId, productId }: { readonly reportId: string; readonly productId: string },
  rows: readonly ReportRow[],
): Promise<void> {
  await sql(
    `delete from drift_line l using drift_report r where r.id = l.report_id and r.trust_id = app_trust() and r.product_id = $1`,
    [productId],
  );
  // COPY goes round row-level security: into a table of its own first.
  await sql(
    `create temporary table staged_report (line integer, known_as text, subject text, email text, name text, role text, school text)
     on commit drop`,
  );
  await copyInto(
    em,
    'copy staged_report (line, known_as, subject, email, name, role, school) from stdin',
    Readable.from(chunked(copyLines(rows))),
  );
  await sql(
    `insert into drift_line (report_id, trust_id, line, known_as, subject, email, name, role, school)
     select $1, app_trust(), line, known_as, subject, email, name, role, school from staged_report`,
    [reportId],
  );
}

function* copyLines(rows: readonly ReportRow[]): Generator<string> {
  for (const { line, knownAs, subject, email, name, role, school } of rows)
    yield `${[String(line), knownAs, subject, email, name, role, school].map(cell).join('\t')}\n`;
}

/** A row at a time would be a message at a time. */
function* chunked(lines: Iterable<string>): Generator<string> {
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  yield text;
}
