import { letterFonts } from './letter-fonts.server.ts';
import { scriptRuns, visualRuns, type Direction, type Line, type Run } from './visual-runs.ts';

/** How a text is written. */
export interface Style {
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
  readonly direction: Direction;
  /** From line to line, in parts of the size. */
  readonly leading?: number;
  /** What goes beyond is cut off. */
  readonly mostLines?: number;
}

/** Where: the top left corner, and how wide it may be. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * Writes a text of one or both directions, broken into lines; returns where the next one begins. Each run is drawn in a
 * font that has its letters: children of an English letter may have Arabic names, and the other way round.
 */
export function writeText(document: PDFKit.PDFDocument, text: string, room: Room, style: Style): number {
  const { size, color, direction, leading = direction === 'rtl' ? 1.65 : 1.4, mostLines = 40 } = style;
  const lines = breakLines(document, text, room.width, style);
  const step = size * leading;
  document.fillColor(color);
  for (const [place, runs] of visualRuns(text, direction, lines.slice(0, mostLines)).entries()) {
    const widths = runs.map((run) => widthOf(document, run, style));
    const whole = widths.reduce((sum, width) => sum + width, 0);
    let x = direction === 'rtl' ? room.x + room.width - whole : room.x;
    for (const [number, run] of runs.entries()) {
      const baseline = room.y + place * step + size * 1.05;
      inFont(document, run, style).text(run.text, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
      x += widths[number] ?? 0;
    }
  }
  return room.y + Math.min(lines.length, mostLines) * step;
}

const inFont = (document: PDFKit.PDFDocument, { script }: Run, { size, bold = false }: Style) =>
  document.font(letterFonts[script][bold ? 'bold' : 'plain']).fontSize(size);

const widthOf = (document: PDFKit.PDFDocument, run: Run, style: Style): number =>
  inFont(document, run, style).widthOfString(run.text);

/** The lines of a text: as many words each as fit, and of a word that is too long as many letters. */
function breakLines(document: PDFKit.PDFDocument, text: string, width: number, style: Style): Line[] {
  const measure = (part: string) =>
    scriptRuns(part).reduce((sum, run) => sum + widthOf(document, run, style), 0);
  const space = measure(' ');
  const lines: Line[] = [];
  let from = 0;
  let until = 0;
  let used = 0;
  for (const [start, end] of words(text)) {
    const wide = measure(text.slice(start, end));
    if (until > from && used + space + wide > width) {
      lines.push([from, until]);
      [from, used] = [start, 0];
    }
    used += (start > from ? space : 0) + wide;
    until = end;
    if (wide <= width) continue;
    used = 0;
    for (let at = start; at < end; at += 1) {
      const letter = measure(text.charAt(at));
      if (used + letter > width && at > from) {
        lines.push([from, at]);
        [from, used] = [at, 0];
      }
      used += letter;
    }
  }
  return [...lines, [from, until]];
}

/** Where each word of a text begins and ends. */
const words = (text: string): Line[] =>
  [...text.matchAll(/[^ ]+/g)].map(({ index, 0: word }) => [index, index + word.length]);
