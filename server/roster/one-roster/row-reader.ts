import type { Header } from './header.ts';
import { problemOfText, tidyText } from './text.ts';

/** A row, read: what to stage, what is wrong with it, or what was left out of it. */
export interface ReadRow {
  readonly externalId: string | null;
  readonly gone: boolean;
  /** Why the row is not taken. Whoever it is about stays as they are. */
  readonly rejection: string | null;
  /** What was left out of a row that is taken. */
  readonly warning: string | null;
  /** In the order of the file's staged columns; null is empty. */
  readonly values: readonly (string | null)[];
}

/** How one file's rows are read. */
export interface RowReader {
  readonly required: readonly string[];
  /** The columns that the values are staged in. */
  readonly staged: readonly string[];
  /** Prepares for a header; the function it returns reads a row, or returns null for a row that is of no interest. */
  prepare(header: Header): (cells: readonly string[]) => ReadRow | null;
}

/** A cell's text, tidied, or a {@link RowProblem} that names the column. */
export type CellReader = (cells: readonly string[]) => string;

/** Thrown by a row rule, caught by the reader of the same row. */
export class RowProblem extends Error {
  readonly column: string;
  constructor(column: string, problem: string) {
    super(`${column} ${problem}`);
    this.column = column;
  }
}

/** Reads one column's text. */
export function textOf(header: Header, column: string): CellReader {
  const cell = header.cell(column);
  return (cells) => {
    const text = cell(cells);
    if (text === '') return text;
    const problem = problemOfText(text);
    if (problem !== null) throw new RowProblem(column, problem);
    return tidyText(text);
  };
}

/** Reads one column's text, which must be there. */
export function requiredTextOf(header: Header, column: string): CellReader {
  const read = textOf(header, column);
  return (cells) => {
    const text = read(cells);
    if (text === '') throw new RowProblem(column, 'is empty');
    return text;
  };
}

/** Reads one column's day, `YYYY-MM-DD`, or nothing. */
export function dayOf(header: Header, column: string): (cells: readonly string[]) => string | null {
  const cell = header.cell(column);
  return (cells) => {
    const text = cell(cells).trim();
    if (text === '') return null;
    if (!isDay(text)) throw new RowProblem(column, 'is not a day in the form 2026-09-01');
    return text;
  };
}

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (month === 2 && !isLeap ? 28 : (daysInMonth[month - 1] ?? 0));
}
