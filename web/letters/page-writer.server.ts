import { writeText } from './write-text.server.ts';

type Document = PDFKit.PDFDocument;

const [left, width, top, bottom] = [56, 483, 56, 770];
/** More than any name needs: nothing that proves something is cut off. */
const mostLines = 12;
/** How high a row is at the most, in points: as if each letter were a wide one. */
const heightOf = (columns: readonly Column[], row: readonly string[]): number =>
  12 * Math.max(...columns.map(({ width: wide }, place) => linesOf(row[place] ?? '', wide))) + 9;
const linesOf = (words: string, wide: number) =>
  Math.min(mostLines, Math.ceil((words.length * 5.2) / (wide - 8)) + 1);

const [ink, grey, line] = ['#16202c', '#4b5866', '#d4dbe3'];

/** How wide a column of a table is, in points; all of them together 483. */
export interface Column {
  readonly title: string;
  readonly width: number;
}

/** Writes pages of A4 from top to bottom, and begins another one when a page is full. Below each stand the foot and its number. */
export function pageWriter(document: Document, foot: string) {
  let y = bottom + 1;
  let page = 0;
  const turn = () => {
    document.addPage();
    page += 1;
    const low = { size: 8, color: grey, direction: 'ltr', mostLines: 1 } as const;
    writeText(document, foot, { x: left, y: 796, width: width - 60 }, low);
    writeText(document, `Page ${page}`, { x: left + width - 44, y: 796, width: 44 }, low);
    y = top;
  };
  /** Makes sure that so many points are left on the page. */
  const room = (height: number) => {
    if (y + height > bottom) turn();
  };
  const text = (words: string, { size = 10, bold = false, color = ink, gap = 4 } = {}) => {
    room(size * 1.4);
    y = writeText(document, words, { x: left, y, width }, { size, bold, color, direction: 'ltr' }) + gap;
  };
  const cells = (columns: readonly Column[], row: readonly string[], bold: boolean) => {
    let [x, lowest] = [left, y];
    for (const [place, { width: wide }] of columns.entries()) {
      const style = {
        size: 8.5,
        bold: bold || place === 0,
        color: bold ? grey : ink,
        direction: 'ltr',
        mostLines,
      } as const;
      lowest = Math.max(lowest, writeText(document, row[place] ?? '', { x, y, width: wide - 8 }, style));
      x += wide;
    }
    y = lowest + 4;
    document
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(0.5)
      .stroke(line);
    y += 5;
  };
  return {
    title: (words: string) => text(words, { size: 19, bold: true, gap: 4 }),
    heading(words: string) {
      room(70);
      y += 12;
      text(words, { size: 12.5, bold: true, gap: 5 });
    },
    text: (words: string) => text(words),
    small: (words: string) => text(words, { size: 9, color: grey, gap: 2 }),
    table(columns: readonly Column[], rows: readonly (readonly string[])[]) {
      const titles = columns.map(({ title }) => title);
      room(60);
      cells(columns, titles, true);
      for (const row of rows) {
        if (y + heightOf(columns, row) > bottom) {
          turn();
          cells(columns, titles, true);
        }
        cells(columns, row, false);
      }
    },
  };
}
