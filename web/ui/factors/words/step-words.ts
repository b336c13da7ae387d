import type { en } from './en.ts';

/** Every word of the second step, by what it is called in English. */
export type StepWords = Readonly<Record<keyof typeof en, string>>;
