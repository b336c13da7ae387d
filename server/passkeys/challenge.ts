import { ownCookie, readOwnCookie } from '../accounts/own-cookie.ts';
import { beginStep, findStep, useStep } from '../accounts/sign-in-step.ts';
import { Refusal } from '../refusal.ts';
import type { SignedIn } from '../trust/site.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { challengeMinutes } from './rules.ts';

/** What a passkey is asked for: to let somebody in (or prove who is signed in), or to be added. */
export type ChallengePurpose = 'passkey' | 'add_passkey';

/** Who is asked: somebody signed in, in one session of theirs alone; or nobody who is known yet. */
export type Asked = Pick<SignedIn, 'accountId' | 'sessionId'> | null;

/** Writes down what a passkey is asked; returns the cookie without which nobody can answer. */
export async function keepChallenge(
  uow: UnitOfWork,
  { purpose, challenge, of }: { purpose: ChallengePurpose; challenge: string; of: Asked },
): Promise<string> {
  const { accountId = null, sessionId = null } = of ?? {};
  const facts = { challenge };
  const token = await beginStep(uow, { purpose, minutes: challengeMinutes, accountId, sessionId, facts });
  return ownCookie(uow.settings, 'passkey', token, challengeMinutes * 60);
}

/**
 * What the passkey was asked by the browser that answers now: once, for five minutes, and in the session that asked.
 * Commit before the answer is judged, so that a wrong one uses it up, too. Refuses `step_expired`.
 */
export async function takeChallenge(
  uow: UnitOfWork,
  { purpose, headers, of }: { purpose: ChallengePurpose; headers: Headers; of: Asked },
): Promise<string> {
  const step = await findStep(uow, purpose, readOwnCookie(uow.settings, headers, 'passkey'));
  const challenge = step?.facts['challenge'];
  const isTheirs = step?.sessionId === (of?.sessionId ?? null) && step.accountId === (of?.accountId ?? null);
  if (step === null || !isTheirs || typeof challenge !== 'string') throw new Refusal('step_expired');
  if (!(await useStep(uow, step.id))) throw new Refusal('step_expired');
  return challenge;
}
