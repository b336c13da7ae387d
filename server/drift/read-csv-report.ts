import { parse } from 'csv-parse/sync';
import { decodeFile } from '../plans/csv/decode-file.ts';
import { unshielded } from '../plans/csv/rules.ts';
import { Refusal } from '../refusal.ts';
import {
  mostFaults,
  readRow,
  reportFields,
  unreadable,
  type ReportField,
  type ReportReading,
  type ReportRow,
} from './report-row.ts';
import { mostReport } from './rules.ts';

const names: Readonly<Record<ReportField, readonly string[]>> = {
  subject: ['subject', 'sub', 'subjectid', 'gatehouseid', 'portalid', 'externalid', 'userid', 'id'],
  email: ['email', 'emailaddress', 'mail', 'workemail', 'workemailaddress', 'useremail', 'login'],
  name: ['name', 'fullname', 'displayname', 'username', 'user', 'person'],
  role: ['role', 'roles', 'rolename', 'userrole', 'accesslevel', 'access', 'permission', 'preset'],
  school: [
    'school',
    'schoolname',
    'schoolid',
    'schoolidentifier',
    'site',
    'academy',
    'place',
    'urn',
    'organisation',
    'establishment',
  ],
};

const plain = (heading: string) => heading.toLowerCase().replace(/[^a-z]/g, '');
const fieldOf = (heading: string): ReportField | undefined =>
  reportFields.find((field) => names[field].includes(plain(heading)));

/** Of a file with more lines than this, blank ones too, no more is read: in few bytes there is room for millions. */
const mostLines = mostReport.rows * 2;
const tooLong = 'It has more than 100,000 rows.';
class TooLong extends Error {}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads a report as a spreadsheet writes it: commas, semicolons or tabs, columns in any order and under the names that people
 * give them, in whatever encoding. One row that says less than its first line is a file that broke off: none of it is used.
 */
export function readCsvReport(bytes: Uint8Array): ReportReading {
  const text = textOf(bytes);
  if (typeof text !== 'string') return text;
  const lines = linesOf(text);
  if (!Array.isArray(lines)) return lines;
  const [head, ...records] = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (head === undefined) return unreadable('It is empty.');
  const columns = columnsOf(head.cells);
  if (!(columns instanceof Map)) return columns;
  if (records.length === 0) return unreadable('It has no rows below the first line.');
  if (records.length > mostReport.rows) return unreadable(tooLong);
  return rowsOf(records, columns, head.cells.length);
}

function rowsOf(
  records: readonly Line[],
  columns: ReadonlyMap<ReportField, number>,
  width: number,
): ReportReading {
  const [rows, faults]: [ReportRow[], string[]] = [[], []];
  const last = Math.max(...columns.values());
  for (const { line, cells } of records) {
    const cell = (field: ReportField) => unshielded(cells[columns.get(field) ?? -1] ?? '');
    const said = {
      subject: cell('subject'),
      email: cell('email'),
      name: cell('name'),
      role: cell('role'),
      school: cell('school'),
    };
    const short = cells.length <= last || cells.length > width + 1;
    const row = short
      ? `Line ${line} has ${cells.length} cells, and the first line ${width}: it may have broken off.`
      : readRow(line, `Line ${line}`, said);
    if (typeof row !== 'string') rows.push(row);
    else if (faults.push(row) === mostFaults) break;
  }
  return faults.length > 0 ? unreadable(...faults) : { rows, faults: [] };
}

function textOf(bytes: Uint8Array): string | ReportReading {
  try {
    return decodeFile(bytes).replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof Refusal) return unreadable(error.detail ?? 'It is not a text file.');
    throw error;
  }
}

function linesOf(text: string): Line[] | ReportReading {
  const lines: Line[] = [];
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 20_000,
      on_record(cells: string[], { lines: line }) {
        if (lines.push({ cells, line }) > mostLines) throw new TooLong();
        return null;
      },
    });
    return lines;
  } catch (error) {
    if (error instanceof TooLong) return unreadable(tooLong);
    const line = error instanceof Error ? Reflect.get(error, 'lines') : undefined;
    const where = typeof line === 'number' ? ` at line ${line}` : '';
    return unreadable(`Its cells cannot be told apart${where}: a quotation mark may be missing.`);
  }
}

/** What stands between the cells: whatever makes most sense of the first line. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n|\r/, 1);
  const known = (delimiter: string) =>
    first.split(delimiter).filter((heading) => fieldOf(heading.replaceAll('"', ''))).length;
  const [best = ','] = [',', ';', '\t'].toSorted((a, b) => known(b) - known(a));
  return best;
}

function columnsOf(headings: readonly string[]): Map<ReportField, number> | ReportReading {
  const columns = new Map<ReportField, number>();
  for (const [place, heading] of headings.entries()) {
    const field = fieldOf(heading);
    if (field === undefined) continue;
    // Of several columns that could be meant, the one that is called by our own word is.
    if (!columns.has(field) || plain(heading) === field) columns.set(field, place);
  }
  if (columns.has('subject') || columns.has('email')) return columns;
  return unreadable('Its first line has to name the columns. Missing: “Subject” or “E-mail”.');
}
