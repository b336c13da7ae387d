import { parse } from 'csv-parse/sync';
import { Refusal } from '../../refusal.ts';
import { columnOf, readColumns, type Column } from './columns.ts';
import { decodeFile } from './decode-file.ts';
import { unshielded } from './rules.ts';

/** One row of a file, as somebody wrote it. */
export interface FileRow extends Readonly<Record<Column, string>> {
  /** Where it ends in the file; the first line names the columns. */
  readonly line: number;
  /** All of its cells under the headings that the file gave them, in the file's order. */
  readonly raw: readonly (readonly [heading: string, cell: string])[];
}

/** At most so large a file, in bytes. */
export const mostBytes = 5 * 1024 * 1024;
/** At most so many rows. */
export const mostRows = 10_000;
/** At most so many columns: each row is kept with all of them. */
export const mostColumns = 100;

/**
 * Reads the rows of a file: commas, semicolons or tabs between the cells, quotes where needed, columns in any order.
 * Refuses `file_unreadable` with what is wrong with it as a whole, and `file_too_large`; what is wrong with
 * single rows is for others to say.
 */
export function readRows(bytes: Uint8Array): FileRow[] {
  if (bytes.length > mostBytes) throw new Refusal('file_too_large', 'A file may have 5 MB.');
  const text = decodeFile(bytes);
  const [head, ...records] = cellsOf(text);
  if (head === undefined) throw new Refusal('file_unreadable', 'It is empty.');
  if (head.cells.length > mostColumns) throw new Refusal('file_unreadable', 'A file may have 100 columns.');
  const headings = head.cells.map(tidy);
  const found = readColumns(headings);
  const rows = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw new Refusal('file_unreadable', 'It has no rows below the first line.');
  if (rows.length > mostRows) throw new Refusal('file_too_large', 'A file may have 10,000 rows.');
  return rows.map(({ cells, line }) => {
    const of = (column: Column) => tidy(cells[found.indexOf(column)] ?? '');
    const raw = headings.map((heading, place) => [heading, unshielded(cells[place] ?? '')] as const);
    return {
      line,
      raw,
      email: of('email'),
      staffId: of('staffId'),
      product: of('product'),
      role: of('role'),
      school: of('school'),
      endsOn: of('endsOn'),
      note: of('note'),
    };
  });
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

function cellsOf(text: string): Line[] {
  try {
    const found: Line[] = [];
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 20_000,
      to: mostRows + 20_000,
      on_record(cells: string[], { lines }) {
        found.push({ cells, line: lines });
        return null;
      },
    });
    return found;
  } catch (error) {
    throw new Refusal('file_unreadable', where(error));
  }
}

const where = (error: unknown): string => {
  const lines = error instanceof Error ? Reflect.get(error, 'lines') : undefined;
  return typeof lines === 'number'
    ? `Its cells cannot be told apart at line ${lines}: a quotation mark may be missing.`
    : 'Its cells cannot be told apart.';
};

const delimiters = [',', ';', '\t'] as const;

/** What stands between the cells: whatever makes most sense of the first line. */
function delimiterOf(text: string): string {
  const [first = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n|\r/, 1);
  const known = (delimiter: string) =>
    first.split(delimiter).filter((heading) => columnOf(heading) !== undefined).length;
  const [best = ','] = delimiters.toSorted((a, b) => known(b) - known(a));
  return best;
}

/** A cell without the space around it, in its composed form, on one line. */
const tidy = (cell: string): string =>
  unshielded(cell)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u00a0\s]+/gu, ' ')
    .trim()
    .normalize('NFC');
