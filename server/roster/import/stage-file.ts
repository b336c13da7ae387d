import { pipeline, Transform, type Readable } from 'node:stream';
import type { EntityManager } from '@mikro-orm/postgresql';
import { copyInto } from '../../db/copy.ts';
import { csvReader, type CsvRow } from '../one-roster/csv-reader.ts';
import { readHeader } from '../one-roster/header.ts';
import type { PackageFile } from '../one-roster/package-file.ts';
import type { ReadRow, RowReader } from '../one-roster/row-reader.ts';
import { commonColumns, type StagedFile } from './staged-file.ts';

/** How much of a file is read before the database asks for it: enough to keep busy while it looks at the file before. */
const aheadLength = 4_194_304;

/** Begins to read a file as text for {@link stageFile}, and stops where it is far enough ahead. Whoever does not use it up destroys it. */
export function readAhead(file: PackageFile, { reader }: StagedFile): Readable {
  // What goes wrong meanwhile is told to whoever takes the text.
  return pipeline(file.open(), copyLines(file.name, reader), () => {});
}

/** Copies the text of a file into its temporary table: bytes, rows, COPY, at the pace of the slowest. */
export function stageFile(em: EntityManager, text: Readable, staged: StagedFile): Promise<{ rows: number }> {
  const columns = [...commonColumns, ...staged.reader.staged].join(', ');
  return copyInto(em, `copy ${staged.table} (${columns}) from stdin`, text);
}

/** What the database is sent at once. */
const chunkLength = 65_536;

/** Turns the bytes of a file into the text that COPY takes. */
function copyLines(name: string, reader: RowReader): Transform {
  const csv = csvReader(name);
  let read: ((cells: readonly string[]) => ReadRow | null) | null = null;
  let text = '';
  function lines(rows: readonly CsvRow[], atLeast: number): string {
    for (const { line, cells } of rows) {
      const row = read?.(cells);
      if (row) text += copyLine(line, row);
      read ??= reader.prepare(readHeader(name, cells, reader.required));
    }
    if (text.length < atLeast) return '';
    const ready = text;
    text = '';
    return ready;
  }
  return new Transform({
    readableHighWaterMark: aheadLength,
    transform(bytes: Uint8Array, _, done) {
      // Not at once, so that the next piece is unpacked while this one is read.
      setImmediate(pass, done, () => lines(csv.read(bytes), chunkLength));
    },
    flush(done) {
      pass(done, () => lines(csv.end(), 0));
    },
  });
}

function pass(done: (error: Error | null, text?: string) => void, work: () => string): void {
  let text: string;
  try {
    text = work();
  } catch (error) {
    done(error instanceof Error ? error : new Error('the rows cannot be read', { cause: error }));
    return;
  }
  if (text === '') done(null);
  else done(null, text);
}

function copyLine(line: number, { externalId, gone, rejection, warning, values }: ReadRow): string {
  let text = `${line}\t${copyCell(externalId)}\t${gone ? 't' : 'f'}\t${copyCell(rejection)}\t${copyCell(warning)}`;
  for (const value of values) text += value === null ? '\t\\N' : `\t${copyCell(value)}`;
  return `${text}\n`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function copyCell(value: string | null): string {
  if (value === null) return '\\N';
  return /[\\\n\r\t]/.test(value)
    ? value.replaceAll(/[\\\n\r\t]/g, (character) => escapes[character] ?? '')
    : value;
}
