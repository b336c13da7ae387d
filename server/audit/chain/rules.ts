/** Where the chain ended at some time: this position had this hash, and has it for ever. */
export interface Head {
  readonly position: number;
  /** SHA-256 as 64 hexadecimal digits. */
  readonly hash: string;
  /** When it was sealed, an ISO instant; null when nobody said. */
  readonly at: string | null;
}

/** A head as a line of the file outside the database: instant, position, hash. */
export const headLine = ({ at, position, hash }: Head): string => `${at ?? '-'} ${position} ${hash}`;

const line = /^(\S+) (\d{1,15}) ([0-9a-f]{64})$/;
const short = /^(\d{1,15}):([0-9a-f]{64})$/i;

/** The head on a line of the file, or null when the line is something else. */
export function readHeadLine(text: string): Head | null {
  const [, at = '', position, hash] = line.exec(text.trim()) ?? [];
  if (position === undefined || hash === undefined) return null;
  return { position: Number(position), hash, at: at === '-' ? null : at };
}

/** The head in `POSITION:HASH`, as the monthly mail has it, or null when it is not written like that. */
export function readHead(text: string): Head | null {
  const [, position, hash] = short.exec(text.trim()) ?? [];
  if (position === undefined || hash === undefined) return null;
  return { position: Number(position), hash: hash.toLowerCase(), at: null };
}
