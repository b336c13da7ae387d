import { putOff } from '../../outgoing/retry-rules.ts';

/** In how many seconds a product is told again after each try that came to nothing; after the last, about a day on, it is given up. */
const pauses: readonly number[] = [5, 30, 120, 600, 1800, 3600, ...Array.from({ length: 11 }, () => 7200)];

/** How many of a product are told at once, whoever else waits for it: one that does not answer holds up no other. */
export const atOnce = 5;
/** For how many seconds an answer is waited for. */
export const patience = 10;
/** From how many milliseconds on a product is slow: others are told first then, and it waits for its next turn. */
export const slowFromMs = 5_000;
/** For how many seconds whoever tells a product is not disturbed; then another does it. */
export const takenFor = 2 * patience;
/** For how many seconds what a product is told is good. */
export const noticeSeconds = 120;

/**
 * What became of one try. `accepted`: it heard; `refused`: it said that it will not have it, and is not told again;
 * `failed`: it answered otherwise; `unreachable`: nobody did.
 */
export type Heard = 'accepted' | 'refused' | 'failed' | 'unreachable';

/** A try, and in a word or two what was answered: `timed out`, `answered 503`, `invalid_request`. */
export interface Answer {
  readonly heard: Heard;
  readonly words: string;
  /** In how many seconds it wants to be told again, where it said so. */
  readonly wanted?: number | null;
}

/** What an answer over HTTP means. `error`: the code in its body, if there is one. */
export function answerOf(status: number, error: string | null): Answer {
  if (status === 200 || status === 204) return { heard: 'accepted', words: 'accepted' };
  if (status === 400 && error !== null) return { heard: 'refused', words: error };
  return { heard: 'failed', words: `answered ${status}` };
}

const code = /^[\w.-]{1,60}$/;

/** The code of an error in what a product answered, as OAuth has it; null when there is none that could be shown. */
export function errorIn(body: string): string | null {
  try {
    const error: unknown = Reflect.get(Object(JSON.parse(body)), 'error');
    return typeof error === 'string' && code.test(error) ? error : null;
  } catch {
    return null;
  }
}

/** What becomes of a notice. `due`: told again at `dueAt`. */
export type NextOfNotice =
  | { readonly state: 'accepted' | 'given_up'; readonly dueAt: null }
  | { readonly state: 'due'; readonly dueAt: Date };

/**
 * What becomes of a notice after its so-many-eth try. `chance` (0 to 1) spreads those that failed together by a fifth either way; whoever
 * says when to come back is heeded, up to the pause after this one.
 */
export function nextOf(
  { heard, wanted = null }: Pick<Answer, 'heard' | 'wanted'>,
  attempts: number,
  now: Date,
  chance: number,
): NextOfNotice {
  if (heard === 'accepted') return { state: 'accepted', dueAt: null };
  const pause = pauses[attempts - 1];
  if (heard === 'refused' || pause === undefined) return { state: 'given_up', dueAt: null };
  const spread = pause * (0.8 + 0.4 * chance);
  const seconds = putOff(spread, pauses[attempts] ?? pause, wanted);
  return { state: 'due', dueAt: new Date(now.getTime() + seconds * 1000) };
}

/** Where a product listens no more: nobody tells it again. */
export const noAddress: Answer = { heard: 'refused', words: 'it does not listen any more' };
