const minute = 60_000;
const hour = 60 * minute;

/** A sign-in ends after so many hours without a request … */
export const sessionIdleHours = 12;
/** … and after so many days in any case. */
export const sessionLongestDays = 7;

/**
 * When a session that was used at `now` ends. Twelve hours of rest: a school office signs in once in the
 * morning, and a browser left open is signed out by the next one. Seven days: nobody stays for good.
 */
export function sessionExpiry(createdAt: Date, now: Date): Date {
  const longest = createdAt.getTime() + sessionLongestDays * 24 * hour;
  return new Date(Math.min(now.getTime() + sessionIdleHours * hour, longest));
}

/** Whether the last use that was written down is old enough to write down a new one. */
export const isStaleUse = (writtenAt: Date, now: Date): boolean =>
  now.getTime() - writtenAt.getTime() > 5 * minute;

/** For how many minutes a proof of who somebody is counts, for what cannot be taken back. */
export const proofMinutes = 15;

/** Whether somebody who proved who they are at `provenAt` need not do it again. */
export const isProven = (provenAt: Date | null, now: Date): boolean =>
  provenAt !== null && now.getTime() - provenAt.getTime() < proofMinutes * minute;

/** How often an account may ask for a reset link within an hour. */
export const resetsPerHour = 3;

/** When a reset link that is issued at `issuedAt` runs out: after one hour. */
export const resetExpiry = (issuedAt: Date): Date => new Date(issuedAt.getTime() + hour);

export type ResetState = 'open' | 'expired' | 'used' | 'unknown';

/** What a reset link is worth at `now`. A link that a newer one replaced counts as expired. */
export function resetStateAt(
  reset: { readonly expiresAt: Date; readonly usedAt: Date | null; readonly replacedAt: Date | null } | null,
  now: Date,
): ResetState {
  if (reset === null) return 'unknown';
  if (reset.usedAt !== null) return 'used';
  return reset.replacedAt !== null || reset.expiresAt <= now ? 'expired' : 'open';
}

/** How many characters a password has: code points, as a person counts them. */
export const passwordLength = { least: 15, most: 256 } as const;

/** The form that is hashed: the same password, however the keyboard composes its accents. */
export const normalisePassword = (password: string): string => password.normalize('NFKC');

/** What an attacker who knows the person would try first. */
export interface PasswordContext {
  readonly email?: string;
  readonly name?: string;
  /** The names of the trust and its schools. */
  readonly places?: readonly string[];
}

/** Words that are too easy here, each with whose they are. */
export interface KnownWord {
  readonly word: string;
  readonly whose: keyof typeof contains;
}

const contains = {
  place: "This contains your school's name.",
  email: 'This contains your email address.',
  name: 'This contains your name.',
  portal: "This contains this portal's name.",
} as const;

/** What to do instead, said after each reason. */
export const passwordAdvice = 'Three random words make a good password.';

/** Why a password that leans on a known word is refused. */
export const containsKnown = (whose: KnownWord['whose']): string => `${contains[whose]} ${passwordAdvice}`;

const generic =
  /^(?:the|and|for|school|primary|junior|infant|secondary|high|academy|academies|college|trust)$/;

/** Letters and digits alone, without accents: how "Ödegård-School" and "odegard school" are the same. */
export const squeeze = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const parts = (text: string, least: number): string[] =>
  text
    .split(/[\s@.,'_+-]+/u)
    .map(squeeze)
    .filter((word) => word.length >= least && !generic.test(word));

/** The words of a context, the longest first. */
export function knownWords({ email = '', name = '', places = [] }: PasswordContext): KnownWord[] {
  const of = (whose: KnownWord['whose'], words: readonly string[]) => words.map((word) => ({ word, whose }));
  const [local = '', domain = ''] = email.split('@');
  return [
    ...of('portal', ['gatehouse']),
    ...of(
      'place',
      places.flatMap((place) => [squeeze(place), ...parts(place, 4)]),
    ),
    ...of('email', [
      squeeze(email),
      squeeze(local),
      ...parts(local, 4),
      ...parts(domain.replace(/\.\w+$/, ''), 4),
    ]),
    ...of('name', [squeeze(name), ...parts(name, 3)]),
  ]
    .filter(({ word }) => word.length >= 3)
    .toSorted((a, b) => b.word.length - a.word.length);
}

/** Letters that must be left when the known words are taken out. */
const ownLetters = 12;

/**
 * What can be said against a password without a dictionary, or null: its length, and that hardly anything is
 * left of it without the words that everybody knows. Says nothing about what kinds of characters to use.
 */
export function passwordFault(password: string, words: readonly KnownWord[]): string | null {
  if (password.length > 4 * passwordLength.most) return tooLong;
  if (!password.isWellFormed() || /\p{Cc}/u.test(password))
    return 'This has characters that cannot be typed again. Choose others.';
  const length = [...normalisePassword(password)].length;
  if (length > passwordLength.most) return tooLong;
  if (length < passwordLength.least) {
    return `This has ${length} ${length === 1 ? 'character' : 'characters'}. Use at least ${passwordLength.least}: three random words make a good password.`;
  }
  let rest = squeeze(password);
  const found = words.find(({ word }) => rest.includes(word));
  for (const { word } of words) rest = rest.replaceAll(word, '');
  return found && rest.length < ownLetters ? containsKnown(found.whose) : null;
}

const tooLong = `This has more than ${passwordLength.most} characters. A shorter one is as safe.`;
