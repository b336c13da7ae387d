import type { en } from './en.ts';

/** Every word that stands round a page, by what it is called in English. */
export type ShellWords = Readonly<Record<keyof typeof en, string>>;
