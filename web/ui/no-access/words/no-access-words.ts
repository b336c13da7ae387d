import type { en } from './en.ts';

/** Every word of the page of a product that a family may not open, by what it is called in English. */
export type NoAccessWords = Readonly<Record<keyof typeof en, string>>;
