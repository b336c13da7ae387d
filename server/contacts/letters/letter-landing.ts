import { freeSignInName } from '../../accounts/sign-in-names/free-sign-in-name.ts';
import { loginOf } from '../../accounts/sign-in-names/rules.ts';
import type { Visitor } from '../../accounts/visitor.ts';
import type { MailLanguage } from '../../roster/rules.ts';
import { systemActor } from '../../trust/actor.ts';
import { reading, type Services } from '../../unit-of-work.ts';
import { findLetter, type FoundLetter } from './find-letter.ts';
import { findPasswordLetter, type FoundPasswordLetter } from './find-password-letter.ts';
import { openLetter, type FindLetter } from './open-letter.ts';
import type { LetterPurpose } from './rules.ts';

/** What whoever has typed in the right code is told: no more than that it is theirs, and how to go on. */
export interface LetterShown {
  readonly purpose: LetterPurpose;
  readonly givenName: string;
  readonly school: string;
  readonly trust: string;
  /** Whether they sign in with an account already: then there is none to create. */
  readonly signsIn: boolean;
  /** A name to sign in with that is free; null where there is none to create. */
  readonly signInName: string | null;
  /** What the account signs in with whose password is chosen anew; null on a welcome. */
  readonly login: string | null;
  /** The language that the letter is in. */
  readonly language: MailLanguage;
  /** An ISO string. */
  readonly expiresAt: string;
}

type Found = { readonly welcome: FoundLetter } | { readonly reset: FoundPasswordLetter };

/** A code is of one kind of letter alone. */
const either: FindLetter<Found> = async (read, code) => {
  const welcome = await findLetter(read, code);
  if (welcome !== null) return { welcome };
  const reset = await findPasswordLetter(read, code);
  return reset && { reset };
};

/** What a letter is for. Refuses as {@link openLetter} does. */
export async function letterLanding(
  services: Services,
  visitor: Visitor,
  typed: string,
): Promise<LetterShown> {
  const { letter: found } = await openLetter(services, visitor, { typed, find: either });
  if ('reset' in found) {
    const { givenName, school, trust, language, expiresAt, email } = found.reset;
    const told = { givenName, school, trust, language, expiresAt };
    return { purpose: 'password', ...told, signsIn: true, signInName: null, login: loginOf(email) };
  }
  const { id, trustId, name, givenName, school, trust, signsIn, language, expiresAt } = found.welcome;
  const signInName = signsIn
    ? null
    : await reading(services, systemActor('A letter', trustId), (read) =>
        freeSignInName(read, { personName: name, about: id }),
      );
  const told = { givenName, school, trust, language, expiresAt };
  return { purpose: 'welcome', ...told, signsIn, signInName, login: null };
}
