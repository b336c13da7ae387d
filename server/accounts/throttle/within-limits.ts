import { unitOfWork, type Services } from '../../unit-of-work.ts';
import { visitorActor, type Visitor } from '../visitor.ts';
import { admitTry } from './admit-try.ts';
import { forgetTries } from './forget-tries.ts';
import { knownDevice } from './known-device.ts';
import { networkOf } from './network-of.ts';
import type { Door } from './rules.ts';

interface Guarded {
  readonly door: Door;
  /** The account's id, or where nobody is known yet the address in the form in which addresses are kept. */
  readonly about: string;
}

/**
 * Lets somebody try something that may be wrong, if they have not been wrong too often: `look` answers null when they
 * are. Refuses `throttled` with how long to wait, and looks at nothing then. Counted before it is looked at, in a
 * transaction of its own, so that neither many at once nor a process that dies gets more than is allowed.
 */
export async function withinLimits<Answer>(
  services: Services,
  visitor: Visitor,
  { door, about }: Guarded,
  look: () => Promise<Answer | null>,
): Promise<Answer | null> {
  const nobody = visitorActor(visitor);
  const deviceId = await knownDevice(services, visitor, about);
  const attempt = { door, about, network: networkOf(visitor.ip), deviceId };
  await admitTry(services, nobody, attempt);
  const answer = await look();
  if (answer !== null) await unitOfWork(services, nobody, (uow) => forgetTries(uow, attempt));
  return answer;
}
