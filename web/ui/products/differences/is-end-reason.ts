import { endReasons, type EndReason } from '#server/access/rules.ts';

/** Whether a word is one of the reasons for which access ends. */
export const isEndReason = (word: string): word is EndReason => endReasons.some((reason) => reason === word);
