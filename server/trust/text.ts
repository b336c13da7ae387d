import { z } from 'zod';

/** Control characters, line separators, and what turns the direction of writing: they forge lines and names. */
const unfit = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

/** Whether all of a text can be shown, on one line, as it stands. */
export const isPlain = (text: string): boolean => text.isWellFormed() && !unfit.test(text);

/** What somebody types into one line, of at most so many characters: without the space around it, in its composed form. */
export const line = (most: number) =>
  z.string().trim().max(most).refine(isPlain, 'has characters that cannot be shown').normalize('NFC');
