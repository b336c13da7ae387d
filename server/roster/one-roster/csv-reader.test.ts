import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn } from '../../testing/drawn.ts';
import { csvReader, type CsvRow } from './csv-reader.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Reads a text that comes in pieces of so many bytes. */
function rowsOf(content: Uint8Array, size = content.length || 1): CsvRow[] {
  const reader = csvReader('users.csv');
  const rows: CsvRow[] = [];
  for (let at = 0; at < content.length; at += size)
    rows.push(...reader.read(content.subarray(at, at + size)));
  return [...rows, ...reader.end()];
}

it.each([1, 2, 3, 7, 1000])('reads rows that come in pieces of %i bytes', (size) => {
  const text = '\ufeffid,name\r\n1,"O\'Neil, Siân"\n\n2,"says ""hi"""\r\n3,"two\nlines"\n4,Zoë';

  expect(rowsOf(bytes(text), size)).toEqual([
    { line: 1, cells: ['id', 'name'] },
    { line: 2, cells: ['1', "O'Neil, Siân"] },
    { line: 4, cells: ['2', 'says "hi"'] },
    { line: 5, cells: ['3', 'two\nlines'] },
    { line: 7, cells: ['4', 'Zoë'] },
  ]);
});

it('reads back whatever was written, in whatever pieces', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ë', '😀', ',', '"', '\n', ' ', "'") });
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })),
      fc.integer({ min: 1, max: 40 }),
      (rows, size) => {
        const text = rows.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
        fc.pre(text !== '');
        expect(rowsOf(bytes(text), size).map(({ cells }) => cells)).toEqual(rows);
      },
    ),
    drawn(),
  );
});

it.each([
  [
    'a quotation mark that is never closed',
    'id,name\n1,Ada\n2,"Ben\n3,Cal\n',
    'users.csv line 3: a quotation mark is missing',
  ],
  [
    'a quotation mark that another row closes',
    'id,name\n1,"Ada\n2,"Ben"\n',
    'users.csv line 2: a quotation mark is missing',
  ],
  ['text behind a closed cell', 'id,name\n1,"Ada"x\n', 'users.csv line 2: a quotation mark is missing'],
  ['a mark within a plain cell', 'id,name\n1,A"d"a\n', 'users.csv line 2: a quotation mark is missing'],
])('refuses the file for %s', (_, text, problem) => {
  expect(() => rowsOf(bytes(text), 5)).toThrow(problem);
});

it('refuses what is not text in UTF-8', () => {
  expect(() => rowsOf(Buffer.from('\ufeffid,name\n', 'utf16le'))).toThrow('users.csv is not UTF-8 text');
  expect(() => rowsOf(Buffer.from('id,name\n', 'utf16le'))).toThrow('users.csv is not UTF-8 text');
  expect(() => rowsOf(new Uint8Array())).toThrow('users.csv is empty: not even a header is there');
});

it('refuses a cell that never ends, long before the memory does', () => {
  const reader = csvReader('users.csv');
  const piece = bytes('x'.repeat(16_384));
  reader.read(bytes('id,name\n1,'));

  expect(() => Array.from({ length: 5 }, () => reader.read(piece))).toThrow(
    'users.csv line 2: the row is longer than 65536',
  );
  const quoted = csvReader('users.csv');
  quoted.read(bytes('id,name\n1,"'));
  expect(() => Array.from({ length: 5 }, () => quoted.read(piece))).toThrow(
    'line 2: the row is longer than 65536',
  );
});
