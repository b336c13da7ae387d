import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@remix-run/node';
import PDFDocument from 'pdfkit';
import type { ReviewEvidence } from '../answers.ts';
import { drawEvidence } from './draw-evidence.server.ts';
import { letterFonts } from './letter-fonts.server.ts';

/** The evidence of a review of access as a PDF, in pages of A4, as it is written. */
export function evidenceFile(evidence: ReviewEvidence): ReturnType<typeof createReadableStreamFromReadable> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    font: letterFonts.other.plain,
    lang: 'en-GB',
    info: { Title: 'Review of access', Creator: 'Gatehouse', Producer: 'Gatehouse' },
  });
  const stream = createReadableStreamFromReadable(document.pipe(new PassThrough()));
  drawEvidence(document, evidence);
  document.end();
  return stream;
}
