import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn } from '../../testing/drawn.ts';
import { Refusal } from '../../refusal.ts';
import { readRows } from './read-rows.ts';
import { csvText } from './rules.ts';

const head = ['E-mail', 'Product', 'Role', 'Remark'];
const read = (text: string) => readRows(new TextEncoder().encode(text));

function outcomeOf(bytes: Uint8Array): string {
  try {
    return Array.isArray(readRows(bytes)) ? 'rows' : 'something else';
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}
const known = ['rows', 'file_unreadable', 'file_too_large'];

it('never answers arbitrary bytes with anything but rows or a refusal', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(known).toContain(outcomeOf(bytes));
    }),
    drawn({
      numRuns: 2_000,
    }),
  );
});

it('nor bytes below a good first line, whatever quotes and separators they hold', () => {
  const piece = fc.constantFrom(
    '"',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '=',
    "'",
    'a',
    '\u00e9',
    '\u2028',
    '\uFEFF',
    ' ',
  );
  const body = fc.oneof(
    fc.array(piece, { maxLength: 80 }).map((pieces) => new TextEncoder().encode(pieces.join(''))),
    fc.uint8Array({ maxLength: 200 }),
  );
  const first = new TextEncoder().encode(`${head.join(',')}\n`);
  fc.assert(
    fc.property(body, (bytes) => {
      expect(known).toContain(outcomeOf(Uint8Array.of(...first, ...bytes)));
    }),
    drawn({ numRuns: 2_000 }),
  );
});

/** What people write into cells: also what a spreadsheet would carry out, and what tells cells apart. */
const cell = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r'), fc.string({ maxLength: 10 }))
      .map((pair) => pair.join('')),
    fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r\n', '\t', 'x'), maxLength: 12 }),
  )
  // An apostrophe in front of a formula is our own: whoever writes one gets the formula's text back.
  .filter((text) => !/\0|^'[=+\-@\t\r]/.test(text) && text.isWellFormed());

it('reads back every cell as it was, whatever it holds', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
      const rows = cells.map((text) => ['a@b.example', 'Tracker', 'Admin', text]);
      const remarks = read(csvText([head, ...rows])).map(({ raw }) => raw[3]?.[1]);
      expect(remarks).toEqual(cells);
    }),
    drawn({ numRuns: 1_000 }),
  );
});

it('writes no cell that a spreadsheet would take for a formula', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
      const written = csvText([cells]).replace(/^\uFEFF/, '');
      // A cell begins where the text does, or behind a comma that no quotes enclose.
      const outside = written.replace(/"(?:[^"]|"")*"/g, (quoted) =>
        /^"[=+\-@\t\r]/.test(quoted) ? '=' : 'q',
      );
      expect(outside).not.toMatch(/(?:^|,)[=+\-@\t]/);
    }),
    drawn({ numRuns: 1_000 }),
  );
});
