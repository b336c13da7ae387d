import { freeSignInName } from '../../accounts/sign-in-names/free-sign-in-name.ts';
import type { Visitor } from '../../accounts/visitor.ts';
import type { MailLanguage } from '../../roster/rules.ts';
import { systemActor } from '../../trust/actor.ts';
import { reading, type Services } from '../../unit-of-work.ts';
import { openLetter } from './open-letter.ts';

/** What whoever has typed in the right code is told: no more than that it is theirs, and how to go on. */
export interface LetterShown {
  readonly givenName: string;
  readonly school: string;
  readonly trust: string;
  /** Whether they sign in with an account already: then there is none to create. */
  readonly signsIn: boolean;
  /** A name to sign in with that is free; null where there is none to create. */
  readonly signInName: string | null;
  /** The language that the letter is in. */
  readonly language: MailLanguage;
  /** An ISO string. */
  readonly expiresAt: string;
}

/** What a letter is for. Refuses as {@link openLetter} does. */
export async function letterLanding(
  services: Services,
  visitor: Visitor,
  typed: string,
): Promise<LetterShown> {
  const { letter } = await openLetter(services, visitor, typed);
  const { id, trustId, name, givenName, school, trust, signsIn, language, expiresAt } = letter;
  const signInName = signsIn
    ? null
    : await reading(services, systemActor('A letter', trustId), (read) =>
        freeSignInName(read, { personName: name, about: id }),
      );
  return { givenName, school, trust, signsIn, signInName, language, expiresAt };
}
