import { Refusal } from '../refusal.ts';
import {
  containsKnown,
  knownWords,
  normalisePassword,
  passwordAdvice,
  passwordFault,
  type PasswordContext,
} from './rules.ts';

/** Whether a password may be used, and if not, why, in words for the person who chose it. */
export interface Verdict {
  readonly ok: boolean;
  readonly reason: string | null;
}

/** More than the first 32 characters, or more ways to read `4` as `a`, would add time but no insight. */
const judged = 32;
const letterSwaps = 8;

/** 0 to 4; 4 is at least ten thousand million guesses. */
const strongEnough = 4;

let estimator: Promise<Awaited<ReturnType<typeof loadEstimator>>> | undefined;

/** A quarter of a second and 60 MB of dictionaries: loaded when the first password is chosen. */
async function loadEstimator() {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    l33tMaxSubstitutions: letterSwaps,
  });
}

/**
 * Judges a password by its length, by what is known of the person and the school, and by how many guesses an
 * attacker needs who knows common passwords, words, names, keyboard rows and dates.
 */
export async function judgePassword(password: string, context: PasswordContext): Promise<Verdict> {
  const words = knownWords(context);
  const fault = passwordFault(password, words);
  if (fault !== null) return { ok: false, reason: fault };
  estimator ??= loadEstimator();
  const start = [...normalisePassword(password)].slice(0, judged).join('');
  const { score, sequence } = (await estimator).check(
    start,
    words.map(({ word }) => word),
  );
  if (score >= strongEnough) return { ok: true, reason: null };
  return { ok: false, reason: weakness(sequence, words) };
}

/** Refuses a password that does not pass, with the reason as detail. */
export async function requireGoodPassword(password: string, context: PasswordContext): Promise<void> {
  const { ok, reason } = await judgePassword(password, context);
  if (!ok) throw new Refusal('password_weak', reason ?? undefined);
}

const repeats = ['repeat', 'sequence', 'spatial', 'wordSequence'];

interface Match {
  readonly pattern: string;
  readonly dictionaryName?: string;
  readonly matchedWord?: string;
}

function weakness(matches: readonly Match[], words: ReturnType<typeof knownWords>): string {
  const known = matches.find(({ dictionaryName }) => dictionaryName === 'userInputs');
  const word = words.find((each) => each.word === known?.matchedWord);
  if (word) return containsKnown(word.whose);
  if (matches.some(({ pattern }) => repeats.includes(pattern))) {
    return `This is a row of keys, or the same again and again. ${passwordAdvice}`;
  }
  return `This is made of words or names that are tried first. ${passwordAdvice}`;
}
