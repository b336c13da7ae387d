import { Refusal } from '../../refusal.ts';
import { packageLimits } from './limits.ts';

/** Where each column of a file stands. Names are case-sensitive; columns that nobody asks for are ignored. */
export interface Header {
  readonly size: number;
  has(column: string): boolean;
  /** A function that takes the column's cell out of a row; a column that is absent is always empty. */
  cell(column: string): (cells: readonly string[]) => string;
}

/** Reads the first row of a file, which must name each of the `required` columns, and none twice. */
export function readHeader(file: string, names: readonly string[], required: readonly string[]): Header {
  if (names.length > packageLimits.columns) {
    throw new Refusal(
      'package_too_large',
      `${file}: the header has ${names.length} columns; at most ${packageLimits.columns} are read`,
    );
  }
  const positions = new Map<string, number>();
  for (const [position, name] of names.entries()) {
    const column = name.trim();
    if (positions.has(column) && column !== '') {
      throw new Refusal('package_unreadable', `${file} line 1: the column ${column} is there twice`);
    }
    positions.set(column, position);
  }
  const missing = required.filter((column) => !positions.has(column));
  if (missing.length > 0) {
    throw new Refusal('package_unreadable', `${file} line 1: there is no column ${missing.join(', ')}`);
  }
  return {
    size: names.length,
    has: (column) => positions.has(column),
    cell(column) {
      const position = positions.get(column);
      return position === undefined ? () => '' : (cells) => cells[position] ?? '';
    },
  };
}
