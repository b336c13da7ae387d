import { createRequire } from 'node:module';
import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@remix-run/node';
import PDFDocument from 'pdfkit';
import type { PrintedLetter } from '../answers.ts';
import { drawLetter } from './draw-letter.server.ts';

const fontFile = (weight: string) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${weight}.ttf`);

/** Letters as a PDF, a page of A4 each, as it is written. */
export function letterFile(
  letters: readonly PrintedLetter[],
): ReturnType<typeof createReadableStreamFromReadable> {
  const plain = fontFile('400Regular/Inter_400Regular');
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    font: plain,
    lang: 'en-GB',
    info: { Title: 'Letters to families', Creator: 'Gatehouse', Producer: 'Gatehouse' },
  });
  document.registerFont('plain', plain);
  document.registerFont('bold', fontFile('700Bold/Inter_700Bold'));
  const stream = createReadableStreamFromReadable(document.pipe(new PassThrough()));
  for (const letter of letters) drawLetter(document, letter);
  document.end();
  return stream;
}
