/** How long a code works, in minutes. */
export const codeMinutes = 10;
/** How often a code may be tried. */
export const codeTries = 5;
/** How many codes may be asked for within an hour, for one invitation. */
export const codesAnHour = 3;
/** How many within a day: so few guesses that somebody who has only the link does not come in by patience. */
export const codesADay = 6;

/** When a code that is issued at `issuedAt` runs out. */
export const codeExpiry = (issuedAt: Date): Date => new Date(issuedAt.getTime() + codeMinutes * 60_000);

/** What a code is worth. */
export type CodeState = 'open' | 'tried' | 'over';

/** The facts that decide what a code is worth; null where none was asked for. */
export interface CodeFacts {
  readonly expiresAt: Date;
  readonly tries: number;
  readonly usedAt: Date | null;
}

/** What a code is worth at `now`: it works for ten minutes, five tries, and once. */
export function codeStateAt(code: CodeFacts | null, now: Date): CodeState {
  if (code === null || code.usedAt !== null || code.expiresAt <= now) return 'over';
  return code.tries < codeTries ? 'open' : 'tried';
}

/** How many tries are left, said as a detail of the refusal. */
export const codeTriesLeft = (left: number): string =>
  left === 1 ? 'You have one more try.' : `You have ${left} more tries.`;

/** The digits of a code as somebody typed it ("123 456"), or null for what cannot be one. */
export function readCode(typed: string): string | null {
  const digits = typed.replaceAll(/\D/g, '');
  return digits.length === 6 ? digits : null;
}
