import { admitTry } from '../../accounts/throttle/admit-try.ts';
import { forgetTries } from '../../accounts/throttle/forget-tries.ts';
import { networkOf } from '../../accounts/throttle/network-of.ts';
import { visitorActor, type Visitor } from '../../accounts/visitor.ts';
import { Refusal } from '../../refusal.ts';
import { systemActor } from '../../trust/actor.ts';
import { reading, unitOfWork, type Reading, type Services } from '../../unit-of-work.ts';
import { trustOfLetter } from './find-letter.ts';
import { readLetterCode } from './rules.ts';

/** A letter, with the code in the form in which it is looked up. */
export interface OpenLetter<Letter> {
  readonly code: string;
  readonly letter: Letter;
}

/** How a letter is looked up: one that is a welcome, one for a new password, or either. */
export type FindLetter<Letter> = (reading: Pick<Reading, 'sql'>, code: string) => Promise<Letter | null>;

/**
 * The letter of a code as somebody typed it. Counted against their network before it is looked at, and taken back when it
 * is right. Refuses `letter_code_wrong` alike for a code that never was, was used, replaced or ran out, is for something else,
 * and for somebody who may not be let in; `throttled` after too many.
 */
export async function openLetter<Letter>(
  services: Services,
  visitor: Visitor,
  { typed, find }: { readonly typed: string; readonly find: FindLetter<Letter> },
): Promise<OpenLetter<Letter>> {
  const nobody = visitorActor(visitor);
  const attempt = { door: 'letter', about: '', network: networkOf(visitor.ip), deviceId: null } as const;
  await admitTry(services, nobody, attempt);
  const code = readLetterCode(typed);
  const trustId = code === null ? null : await trustOfLetter(services, code);
  if (code === null || trustId === null) throw new Refusal('letter_code_wrong');
  const letter = await reading(services, systemActor('A letter', trustId), (read) => find(read, code));
  if (letter === null) throw new Refusal('letter_code_wrong');
  await unitOfWork(services, nobody, (uow) => forgetTries(uow, attempt));
  return { code, letter };
}
