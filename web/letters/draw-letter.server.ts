import type { PrintedLetter } from '../answers.ts';
import { drawQr } from './draw-qr.server.ts';
import type { Direction } from './visual-runs.ts';
import { letters } from './words/letters.ts';
import { writeText, type Style } from './write-text.server.ts';

type Document = PDFKit.PDFDocument;

const [left, width, bottom] = [64, 467, 786];
const [ink, grey] = ['#16202c', '#4b5866'];
const most = 8;

/**
 * Draws one letter on a page of its own, to one adult, in their language: a welcome with their own children at one school and
 * nobody else, or a way to a new password with what they sign in with.
 */
export function drawLetter(document: Document, letter: PrintedLetter): void {
  const { purpose, name, school, trust, children, login, worksUntil, language, linkAsks } = letter;
  const words = letters[language];
  const direction = language === 'ur' || language === 'ar' ? 'rtl' : 'ltr';
  document.addPage();
  // The envelope's window and the school's own name are as everywhere, whatever is read below.
  const head = { direction: 'ltr', color: ink } as const;
  const own = trust !== school;
  const top = own
    ? writeText(document, trust, { x: left, y: 52, width }, { ...head, size: 10, color: grey, mostLines: 2 })
    : 56;
  writeText(document, school, { x: left, y: top, width }, { ...head, size: 15, bold: true, mostLines: 2 });
  writeText(document, name, { x: left, y: 138, width: 300 }, { ...head, size: 12, mostLines: 3 });

  const text = writer(document, direction, 200);
  const { title, about } = purpose === 'password' ? words.password : words;
  text(title, { size: 20, bold: true }, 8);
  text(words.hello(name), { size: 11 }, 6);
  text(about(school), { size: 11 }, 6);
  if (login !== null) {
    text(words.password.login, { size: 10, color: grey }, 0);
    text(typed(login), { size: 13, bold: true, mostLines: 2 }, 0);
  }
  for (const child of children.slice(0, most))
    text(`•\u00a0\u00a0${child}`, { size: 11, bold: true, mostLines: 1 }, 0, 10);
  if (children.length > most) text(words.more(children.length - most), { size: 11, bold: true }, 0, 10);
  text.place((y) => drawCode(document, letter, { y: y + 12, direction }));

  text(words.whatToDo, { size: 12, bold: true }, 3);
  const steps = purpose === 'password' ? [words.steps[0], ...words.password.steps] : words.steps;
  steps.forEach((step, place) => {
    text.place((y) => {
      writeText(
        document,
        `${place + 1}.`,
        { x: left, y, width },
        { size: 11, bold: true, color: ink, direction },
      );
      return y;
    });
    text(
      purpose === 'welcome' && linkAsks && place === 0 ? `${step} ${words.linkAsks}` : step,
      { size: 11 },
      3,
      20,
    );
  });
  text.place((y) => y + 6);
  text(words.goodToKnow, { size: 12, bold: true }, 3);
  text(words.until({ worksUntil, school }), { size: 11 }, 6);
  text.place((y) => Math.max(bottom, y));
  text(words.never(school), { size: 8.5, color: grey, mostLines: 2 });
}

type Written = Pick<Style, 'size' | 'bold' | 'mostLines'> & { readonly color?: string };

/** Writes one text below the other, each with a gap after it, set in from where its lines begin. */
function writer(document: Document, direction: Direction, from: number) {
  let y = from;
  const write = (text: string, style: Written, gap = 0, indent = 0): void => {
    const room = { x: direction === 'rtl' ? left : left + indent, y, width: width - indent };
    y = writeText(document, text, room, { color: ink, ...style, direction }) + gap;
  };
  const place = (draw: (y: number) => number): void => {
    y = draw(y);
  };
  return Object.assign(write, { place });
}

/** What is typed in is Latin, whatever is read around it. */
const typed = (text: string) => `\u2066${text}\u2069`;

const [height, side] = [148, 124];

/** The square for a phone, and beside it what is typed in without one; returns where the text goes on. */
function drawCode(
  document: Document,
  { code, address, language }: Pick<PrintedLetter, 'code' | 'address' | 'language'>,
  { y, direction }: { readonly y: number; readonly direction: Direction },
): number {
  const rightToLeft = direction === 'rtl';
  document.roundedRect(left, y, width, height, 10).fillAndStroke('#f3f6f9', '#d4dbe3');
  drawQr(document, `${address}#${code}`, {
    x: rightToLeft ? left + width - 12 - side : left + 12,
    y: y + 12,
    side,
  });
  const room = { x: rightToLeft ? left + 14 : left + side + 34, width: width - side - 48 };
  const say = (text: string, top: number, size: number, color: string): number =>
    writeText(document, text, { ...room, y: top }, { size, color, direction, bold: size > 10, mostLines: 2 });
  const { openAddress, typeCode } = letters[language];
  let next = say(openAddress, y + 16, 10, grey);
  next = say(typed(address), next, 13, ink);
  next = say(typeCode, next + 8, 10, grey);
  say(typed(code), next + 2, 26, ink);
  return y + height + 16;
}
