import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { EndpointState, EventType } from './rules.ts';

/** Which endpoint, of which product. */
export interface WhichEndpoint {
  readonly productId: string;
  readonly endpointId: string;
}

/** An endpoint that is held until the unit of work ends. */
export interface HeldEndpoint {
  readonly id: string;
  readonly url: string;
  readonly events: readonly EventType[];
  readonly state: EndpointState;
  readonly secret: Buffer;
}

/** An endpoint of a product of the actor's trust, held. Refuses `not_found`, also for one that was removed. */
export async function holdEndpoint(
  { sql }: UnitOfWork,
  { productId, endpointId }: WhichEndpoint,
): Promise<HeldEndpoint> {
  const [held] = await sql<HeldEndpoint>(
    `select id, url, events, state, secret from event_endpoint
     where id = $1 and product_id = $2 and trust_id = app_trust() and ended_at is null for no key update`,
    [endpointId, productId],
  );
  if (held === undefined) throw new Refusal('not_found');
  return held;
}

/** What the audit log says an endpoint is called by: its host. Paths may be secret. */
export const hostOf = (url: string): string => new URL(url).host;
