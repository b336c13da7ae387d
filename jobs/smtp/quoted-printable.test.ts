import { decode } from 'node:querystring';
import { expect, it } from 'vitest';
import { quotedPrintable } from './quoted-printable.ts';

/** The other way round, by the letter of the standard. */
const read = (encoded: string) =>
  decode(
    `x=${encoded
      .replace(/=\r\n/g, '')
      .replaceAll('%', '%25')
      .replaceAll('+', '%2B')
      .replaceAll('&', '%26')
      .replace(/=([0-9A-F]{2})/g, '%$1')}`,
  )['x'];

it.each([
  ['accents and emoji', 'Siân O’Neil-Ødegård 🎓 = 100 %'],
  ['a long line', 'é'.repeat(500)],
  ['a long link', `https://portal.example/i/${'a'.repeat(200)}?x=1&y=2`],
  ['spaces at the end of a line', 'Hello \r\nworld\t\r\n'],
  ['empty lines', '\r\n\r\nHello\r\n\r\n'],
  ['a lone dot', 'Hello\r\n.\r\nworld'],
])('%s come through, in short lines of plain characters', (_, text) => {
  const encoded = quotedPrintable(text);

  expect(read(encoded)).toBe(text);
  expect(quotedPrintable(text)).toBe(encoded);
  expect(encoded).toMatch(/^[\t\r\n\x20-\x7e]*$/);
  expect(Math.max(...encoded.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(76);
  expect(encoded).not.toMatch(/[ \t]\r\n/);
});
