import type { Actor } from '../../trust/actor.ts';
import { unitOfWork, type Services } from '../../unit-of-work.ts';
import { takeTry } from './take-try.ts';
import type { Attempt } from './throttle-key.ts';

/**
 * Counts a try before it is looked at, in a transaction of its own. Refuses `throttled` with how long to wait: of a pause
 * that is one entry of the audit log, however many tries it keeps out.
 */
export async function admitTry(services: Services, actor: Actor, attempt: Attempt): Promise<void> {
  const refusal = await unitOfWork(services, actor, (uow) => takeTry(uow, attempt));
  if (refusal !== null) throw refusal;
}
