import type { Actor } from '../../trust/actor.ts';
import { unitOfWork, type Services } from '../../unit-of-work.ts';
import { admitTry } from './admit-try.ts';
import { forgetTries } from './forget-tries.ts';

/**
 * Lets somebody who is signed in prove once more who they are, by whatever `look` looks at; it answers null when that was
 * wrong. Refuses `throttled` after ten wrong ones: whoever sits down at somebody's open browser does not get in by trying.
 */
export async function proveWithinLimits<Answer>(
  services: Services,
  actor: Actor,
  accountId: string,
  look: () => Promise<Answer | null>,
): Promise<Answer | null> {
  const attempt = { door: 'proof', about: accountId, network: '', deviceId: null } as const;
  await admitTry(services, actor, attempt);
  const answer = await look();
  if (answer !== null) await unitOfWork(services, actor, (uow) => forgetTries(uow, attempt));
  return answer;
}
