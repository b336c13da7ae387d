import { resolveHost } from '../outgoing/resolve-host.ts';
import { destinationOf, mayCall } from '../outgoing/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';

/**
 * Refuses `endpoint_refused` for an address that is not called: no https, a name or password in it, a host that nobody knows,
 * or one inside. The same for all of them, so that nobody looks around our network by asking. Asked again at each delivery.
 */
export async function judgeAddress({ OUTGOING_ALLOW: allow }: Settings, url: string): Promise<void> {
  const destination = destinationOf(url, allow);
  if (destination === null) throw new Refusal('endpoint_refused');
  const addresses = await resolveHost(destination.host).catch(() => []);
  if (!mayCall(destination, addresses, allow)) throw new Refusal('endpoint_refused');
}
