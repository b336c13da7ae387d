import { readAllowed } from '../outgoing/rules.ts';
import { eventTypes, type EventType } from '../events/rules.ts';
import { productNamed } from './connect-in-office.ts';
import type { World } from './world.ts';

/** Where a product of a test is told what happens, and the secret that was shown. */
export interface TestEndpoint {
  readonly productId: string;
  readonly endpointId: string;
  readonly url: string;
  readonly secret: string;
}

/** Adds an endpoint to a product (Insights) as an owner does; to an address of this machine, where nobody may listen. */
export async function addTestEndpoint(
  world: World,
  {
    product = 'Insights',
    url = `http://127.0.0.1:9/${crypto.randomUUID()}`,
    events = eventTypes,
  }: { product?: string; url?: string; events?: readonly EventType[] } = {},
): Promise<TestEndpoint> {
  const { host } = new URL(url);
  world.decide({ OUTGOING_ALLOW: readAllowed(`http://${host}`) ?? [] });
  const productId = await productNamed(world, product);
  const api = world.as(await world.administrator('account_owner'));
  const made = await api.events.add({ site: world.trust.id, productId, url, events: [...events] });
  return { productId, url, ...made };
}
