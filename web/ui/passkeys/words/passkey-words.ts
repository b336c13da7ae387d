import type { en } from './en.ts';

/** Every word of passkeys and of being asked once more, by what it is called in English. */
export type PasskeyWords = Readonly<Record<keyof typeof en, string>>;
