import type { Reading } from '../unit-of-work.ts';
import type { EndpointState, EventType, OffReason } from './rules.ts';

/** Where a product is told, as the page shows it: never its secret. Instants are ISO 8601 strings in UTC. */
export interface EndpointRow {
  readonly id: string;
  readonly url: string;
  readonly events: readonly EventType[];
  readonly state: EndpointState;
  readonly offReason: OffReason | null;
  readonly secretMadeAt: string;
  /** Until when the secret before this one signs, too. */
  readonly formerUntil: string | null;
  readonly failingSince: string | null;
  readonly acceptedAt: string | null;
  readonly waiting: number;
  readonly givenUp: number;
}

const query = `
  select e.id, e.url, e.events, e.state, e.off_reason as "offReason", iso(e.secret_made_at) as "secretMadeAt",
    iso(case when e.former_until > gatehouse_now() then e.former_until end) as "formerUntil", iso(e.failing_since) as "failingSince",
    (select iso(max(d.ended_at)) from event_delivery d where d.endpoint_id = e.id and d.state = 'delivered') as "acceptedAt",
    (select count(*)::int from event_delivery d where d.endpoint_id = e.id and d.state = 'due') as waiting,
    (select count(*)::int from event_delivery d where d.endpoint_id = e.id and d.state = 'given_up') as "givenUp"
  from event_endpoint e
  where e.product_id = $1 and e.trust_id = app_trust() and e.ended_at is null order by e.added_at, e.id`;

/** The endpoints of a product of the actor's trust, the oldest first. */
export const listEndpoints = ({ sql }: Reading, productId: string): Promise<EndpointRow[]> =>
  sql<EndpointRow>(query, [productId]);
