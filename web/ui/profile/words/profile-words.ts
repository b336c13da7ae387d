import type { en } from './en.ts';

/** Every word of the profile page, by what it is called in English. */
export type ProfileWords = Readonly<Record<keyof typeof en, string>>;
