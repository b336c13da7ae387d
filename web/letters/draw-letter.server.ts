import { wholeInstantOf } from '../ui/when.ts';
import type { PrintedLetter } from '../answers.ts';
import { drawQr } from './draw-qr.server.ts';

type Document = PDFKit.PDFDocument;

const [left, width, bottom] = [64, 467, 786];
const [ink, grey] = ['#16202c', '#4b5866'];

/** Draws one letter on a page of its own: to one adult, of their own children at one school, and of nobody else. */
export function drawLetter(document: Document, letter: PrintedLetter): void {
  const { name, school, trust, children, code, address, expiresAt } = letter;
  document.addPage();
  document.fillColor(grey).font('plain').fontSize(10);
  if (trust !== school) document.text(trust, left, 52, { width });
  document.y = trust === school ? 56 : document.y + 2;
  document.fillColor(ink).font('bold').fontSize(15).text(school, left, document.y, { width });

  document.font('plain').fontSize(12).text(name, left, 138, { width: 300, height: 48, ellipsis: true });

  document.font('bold').fontSize(20).text('Your family account', left, 200, { width });
  document.moveDown(0.5);
  paragraph(document, `Hello ${name},`);
  paragraph(
    document,
    `${school} has a family account for you. It is yours alone: please do not pass this letter on. You see there what the school has for you about:`,
  );
  children.slice(0, most).forEach((child) => line(document, `•  ${child}`));
  if (children.length > most) line(document, `and ${children.length - most} more`);
  document.moveDown(0.6);

  drawCode(document, { code, address });

  heading(document, 'What to do');
  step(
    document,
    '1.',
    `Point the camera of a phone at the square, or open the address beside it and type in the code.`,
  );
  step(
    document,
    '2.',
    'Choose a name to sign in with and a password. If you have an account here already, sign in with it.',
  );
  step(document, '3.', 'That is all. You need the code no more, and can throw this letter away.');
  document.moveDown(0.5);
  heading(document, 'Good to know');
  paragraph(
    document,
    `The code works once, until ${wholeInstantOf(expiresAt)}. If it does not work, if something here is wrong, or if this letter is not for you, please ask the office of ${school}. They can print you a new one.`,
  );
  document.fillColor(grey).font('plain').fontSize(8.5);
  document.text(
    `Nobody from ${school} will ask you for this code or for your password.`,
    left,
    Math.max(bottom, document.y),
    {
      width,
      height: 24,
      ellipsis: true,
    },
  );
}

const most = 8;

/** The square for a phone, and beside it what is typed in without one. */
function drawCode(document: Document, { code, address }: Pick<PrintedLetter, 'code' | 'address'>): void {
  const [top, height, side] = [document.y + 4, 148, 124];
  document.roundedRect(left, top, width, height, 10).fillAndStroke('#f3f6f9', '#d4dbe3');
  drawQr(document, `${address}#${code}`, { x: left + 12, y: top + 12, side });
  const [x, room] = [left + side + 34, width - side - 48];
  document
    .fillColor(grey)
    .font('plain')
    .fontSize(10)
    .text('Open this address', x, top + 20, { width: room });
  document.fillColor(ink).font('bold').fontSize(13);
  document.text(address, x, document.y + 2, { width: room, height: 34, ellipsis: true });
  document.fillColor(grey).font('plain').fontSize(10);
  document.text('and type in this code', x, document.y + 10, { width: room });
  document.fillColor(ink).font('bold').fontSize(26);
  document.text(code, x, document.y + 4, { width: room, characterSpacing: 1.5, lineBreak: false });
  document.y = top + height + 18;
  document.x = left;
}

const heading = (document: Document, text: string) =>
  document.fillColor(ink).font('bold').fontSize(12).text(text, left, document.y, { width }).moveDown(0.25);

const paragraph = (document: Document, text: string) =>
  document
    .fillColor(ink)
    .font('plain')
    .fontSize(11)
    .text(text, left, document.y, { width, lineGap: 2.5 })
    .moveDown(0.5);

const line = (document: Document, text: string) =>
  document
    .fillColor(ink)
    .font('bold')
    .fontSize(11)
    .text(text, left + 10, document.y, { width: width - 10, height: 15, ellipsis: true, lineBreak: true });

function step(document: Document, number: string, text: string): void {
  const top = document.y;
  document.fillColor(ink).font('bold').fontSize(11).text(number, left, top, { width: 18 });
  document.font('plain').text(text, left + 20, top, { width: width - 20, lineGap: 2 });
  document.moveDown(0.25);
}
