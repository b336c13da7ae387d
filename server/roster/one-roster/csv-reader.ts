import { parse } from 'csv-parse/sync';
import { Refusal } from '../../refusal.ts';
import { packageLimits } from './limits.ts';

/** One row of a file. `line` counts from 1, the header included; a row of several lines begins there. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Takes a file's bytes as they come and gives back the rows that are complete. */
export interface CsvReader {
  read(bytes: Uint8Array): CsvRow[];
  /** The last row, once all bytes have been read. */
  end(): CsvRow[];
}

/**
 * Reads CSV piece by piece: any line ends, a byte-order mark, blank lines. A quotation mark in the wrong place
 * may hide any number of rows, so it makes the whole file unreadable, not one row.
 */
export function csvReader(file: string): CsvReader {
  const decoder = new TextDecoder();
  let begun = false;
  let rest = '';
  let line = 0;
  let rows = 0;

  function take(text: string, isLast: boolean): CsvRow[] {
    const found: CsvRow[] = [];
    const quoted: CsvRow[] = [];
    const pieces: string[] = [];
    let at = 0;
    // Looked for once, not once a row: most rows have none.
    let quote = text.indexOf('"');
    for (let end = endOfRow(text, at, quote, isLast); end !== -1; end = endOfRow(text, at, quote, isLast)) {
      const row = withoutReturn(text.slice(at, end));
      line += 1;
      if (row.length > packageLimits.rowLength) throw tooLong(file, line);
      if (quote !== -1 && quote < end) {
        const cells: CsvRow = { line, cells: simpleCells(row) ?? [] };
        found.push(cells);
        if (cells.cells.length === 0) {
          quoted.push(cells);
          pieces.push(row);
        }
        line += linesWithin(row);
      } else if (row.trim() !== '') {
        found.push({ line, cells: row.split(',') });
      }
      at = end + 1;
      if (quote !== -1 && quote < at) quote = text.indexOf('"', at);
    }
    rest = text.slice(at);
    if (rest.length > packageLimits.rowLength) throw tooLong(file, line + 1);
    rows += found.length;
    if (rows > packageLimits.rows) {
      throw new Refusal(
        'package_too_large',
        `${file} line ${line}: at most ${packageLimits.rows} rows are read`,
      );
    }
    return pieces.length === 0 ? found : withQuoted(file, found, quoted, pieces);
  }

  return {
    read(bytes) {
      if (!begun && looksLikeUtf16(bytes)) {
        throw new Refusal(
          'package_unreadable',
          `${file} is not UTF-8 text (it may be UTF-16: save it as "CSV UTF-8")`,
        );
      }
      begun ||= bytes.length > 0;
      return take(rest + decoder.decode(bytes, { stream: true }), false);
    },
    end() {
      if (!begun) throw new Refusal('package_unreadable', `${file} is empty: not even a header is there`);
      return take(rest + decoder.decode(), true);
    },
  };
}

/** Where the row that begins at `from` ends: at a line end outside quotation marks. -1 when it is not complete. */
function endOfRow(text: string, from: number, firstQuote: number, isLast: boolean): number {
  let quote = firstQuote;
  let end = text.indexOf('\n', from);
  while (quote !== -1 && end !== -1 && quote < end) {
    const close = text.indexOf('"', quote + 1);
    if (close === -1) end = -1;
    else {
      end = close < end ? end : text.indexOf('\n', close);
      quote = text.indexOf('"', close + 1);
    }
  }
  return end === -1 && isLast && from < text.length ? text.length : end;
}

/** The cells of a row whose quotation marks do nothing but surround whole cells; null when they may do more. */
function simpleCells(row: string): string[] | null {
  if (row.includes('""')) return null;
  const cells: string[] = [];
  let open: string | null = null;
  for (const piece of row.split(',')) {
    const text: string = open === null ? piece : `${open},${piece}`;
    const isQuoted = text.startsWith('"');
    open = isQuoted && (text === '"' || !text.endsWith('"')) ? text : null;
    if (open !== null) continue;
    const cell = isQuoted ? text.slice(1, -1) : text;
    if (cell.includes('"')) return null;
    cells.push(cell);
  }
  return open === null ? cells : null;
}

/** All other rows with quotation marks go through csv-parse together. */
function withQuoted(
  file: string,
  found: CsvRow[],
  quoted: readonly CsvRow[],
  pieces: readonly string[],
): CsvRow[] {
  const cells = cellsOf(pieces.join('\n'));
  if (cells?.length !== pieces.length) {
    const wrong = pieces.findIndex((piece) => cellsOf(piece)?.length !== 1);
    const place = `${file} line ${quoted[wrong]?.line ?? '?'}`;
    throw new Refusal(
      'package_unreadable',
      `${place}: a quotation mark is missing, or stands where it should not`,
    );
  }
  const byLine = new Map(quoted.map(({ line }, index) => [line, cells[index] ?? []]));
  return found.map((row) =>
    row.cells.length > 0 ? row : { line: row.line, cells: byLine.get(row.line) ?? [] },
  );
}

function cellsOf(text: string): string[][] | null {
  try {
    return parse(text, { relax_column_count: true, record_delimiter: '\n' });
  } catch {
    return null;
  }
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const start = bytes.subarray(0, 1024);
  return isMarked || start.filter((byte) => byte === 0).length * 4 > start.length;
}

const withoutReturn = (row: string) => (row.endsWith('\r') ? row.slice(0, -1) : row);

const linesWithin = (row: string) => row.split('\n').length - 1;

const tooLong = (file: string, line: number) =>
  new Refusal(
    'package_too_large',
    `${file} line ${line}: the row is longer than ${packageLimits.rowLength} characters`,
  );
