import type { ProblemWords } from './words/problem-words.ts';

/** What an error page says: what happened, what became of your work, and what to do. */
export interface ProblemText {
  readonly title: string;
  readonly what: string;
  readonly next: string;
}

/** What went wrong: a status of HTTP, or that nobody answered. */
export type Wrong = number | 'offline';

const kinds = { 400: 'unreadable', 403: 'forbidden', 404: 'missing', 413: 'large' } as const;

type Kind = (typeof kinds)[keyof typeof kinds] | 'broken' | 'offline' | 'other';

function kindOf(wrong: Wrong): Kind {
  if (wrong === 'offline') return wrong;
  const known = Object.entries(kinds).find(([status]) => Number(status) === wrong)?.[1];
  return known ?? (wrong >= 500 ? 'broken' : 'other');
}

/** The words for what went wrong; `said` are the server's own, where it had any. */
export function problemText(words: ProblemWords, wrong: Wrong, said?: string): ProblemText {
  const kind = kindOf(wrong);
  const what = said === undefined || kind === 'missing' ? words[`${kind}What`] : said;
  return { title: words[`${kind}Title`], what, next: words[`${kind}Next`] };
}
