import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { holdEndpoint, hostOf, type WhichEndpoint } from './hold-endpoint.ts';
import type { EventType } from './rules.ts';

/** Where an endpoint is to be from now on, and what it is told. */
export interface ChangedEndpoint extends WhichEndpoint {
  readonly url: string;
  readonly events: readonly EventType[];
}

/** Changes where an endpoint is, also for what waits, and what it is told from now on. Refuses `not_found` and `name_taken`. */
export async function changeEndpoint(
  uow: UnitOfWork,
  { url, events, ...which }: ChangedEndpoint,
): Promise<{ endpointId: string }> {
  const { sql, audit } = uow;
  const { id, url: wasUrl, events: wasEvents } = await holdEndpoint(uow, which);
  const taken = await sql(
    `select from event_endpoint where product_id = $1 and trust_id = app_trust() and ended_at is null and url = $2 and id <> $3`,
    [which.productId, url, id],
  );
  if (taken.length > 0) throw new Refusal('name_taken');
  await sql('update event_endpoint set url = $2, events = $3 where id = $1', [id, url, [...events]]);
  const [before, after] = [
    { host: hostOf(wasUrl), events: wasEvents },
    { host: hostOf(url), events },
  ];
  audit(
    'endpoint.changed',
    { kind: 'event_endpoint', id },
    { productId: which.productId },
    { before, after },
  );
  return { endpointId: id };
}
