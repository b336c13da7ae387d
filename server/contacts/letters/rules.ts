import { decideWelcome, type WelcomeFacts, type WelcomeObstacle } from '../welcome/rules.ts';

/** What a code is made of: nothing that is read as something else in print. */
export const codeLetters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** How long it is: too many to guess, few enough to type. */
export const codeLength = 12;
/** How many letters are printed at once. */
export const mostLetters = 500;

/** A code as it is printed: in groups of four. */
export const groupCode = (code: string): string => code.replaceAll(/(?<=^(?:.{4})+)(?=.)/g, '-');

/** A code as somebody typed it ("abcd efgh-jkmn"), in the one form that is looked up; null for what cannot be one. */
export function readLetterCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return code.length === codeLength && [...code].every((each) => codeLetters.includes(each)) ? code : null;
}

/** What a letter is for: to take up access, or to choose a new password of the account that opens it. */
export type LetterPurpose = 'welcome' | 'password';

type NoWelcome = Exclude<WelcomeObstacle, 'no_safe_address' | 'birth_date_missing'>;
type NoPassword = 'works_too' | 'elsewhere_too';
/** Why no letter is printed for a contact. */
export type LetterObstacle = NoWelcome | NoPassword;

/** What decides whether a new password is printed for somebody who has access. */
export interface PasswordLetterFacts {
  readonly hasPassword: boolean;
  /** Whether they work with the same account. */
  readonly works: boolean;
  /** Whether it opens places that the site which prints has nothing to do with. */
  readonly elsewhere: boolean;
}

/** Why somebody who has access gets no letter for a new password; null when they do. Whoever prints it could use it. */
export function passwordObstacle({
  hasPassword,
  works,
  elsewhere,
}: PasswordLetterFacts): LetterObstacle | null {
  if (!hasPassword) return 'already_active';
  if (works) return 'works_too';
  return elsewhere ? 'elsewhere_too' : null;
}

/** Why a contact gets no welcome by letter; null when they do. As for a welcome by mail, save that nobody needs an address, and whoever signs in already may add a school by it. */
export function letterObstacle(facts: WelcomeFacts): NoWelcome | null {
  const decision = decideWelcome({ ...facts, email: '', signsIn: false, provable: true });
  return decision === 'welcome' || decision === 'add_child' || isAboutMail(decision) ? null : decision;
}

const isAboutMail = (decision: WelcomeObstacle): decision is Exclude<WelcomeObstacle, NoWelcome> =>
  decision === 'no_safe_address' || decision === 'birth_date_missing';
