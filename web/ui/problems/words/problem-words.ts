import type { en } from './en.ts';

/** Every word of the pages of what went wrong, by what it is called in English. */
export type ProblemWords = Readonly<Record<keyof typeof en, string>>;
