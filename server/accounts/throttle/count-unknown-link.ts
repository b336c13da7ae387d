import type { Services } from '../../unit-of-work.ts';
import { visitorActor, type Visitor } from '../visitor.ts';
import { networkOf } from './network-of.ts';
import { admitTry } from './admit-try.ts';

/**
 * Counts a link that is not ours against the network that brought it; refuses `throttled` once there are too many. A link
 * that is ours always works: its 256 bits are not guessed, and nobody keeps a school's invitees out by sending rubbish.
 */
export async function countUnknownLink(services: Services, visitor: Visitor): Promise<void> {
  const attempt = { door: 'link', about: '', network: networkOf(visitor.ip), deviceId: null } as const;
  await admitTry(services, visitorActor(visitor), attempt);
}
