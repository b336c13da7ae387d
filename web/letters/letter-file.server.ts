import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@remix-run/node';
import PDFDocument from 'pdfkit';
import type { PrintedLetter } from '../answers.ts';
import { drawLetter } from './draw-letter.server.ts';
import { letterFonts } from './letter-fonts.server.ts';

/** Letters as a PDF, a page of A4 each, as it is written. */
export function letterFile(
  letters: readonly PrintedLetter[],
): ReturnType<typeof createReadableStreamFromReadable> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    font: letterFonts.other.plain,
    lang: 'en-GB',
    info: { Title: 'Letters to families', Creator: 'Gatehouse', Producer: 'Gatehouse' },
  });
  const stream = createReadableStreamFromReadable(document.pipe(new PassThrough()));
  for (const letter of letters) drawLetter(document, letter);
  document.end();
  return stream;
}
