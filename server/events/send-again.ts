import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { holdEndpoint, type WhichEndpoint } from './hold-endpoint.ts';

/* What says that somebody has what they have no more would give it back to them. */
const begin = `update event_delivery d set state = 'due', attempts = 0, due_at = gatehouse_now(), ended_at = null
  from product_event v where d.endpoint_id = $1 and d.trust_id = app_trust() and v.id = d.event_id
    and (v.type not in ('grant.given', 'grant.changed', 'person.changed') or roles_told(v.product_id, v.account_id) @> (v.data->'roles'))`;

/** One delivery, or (null) every one that was given up in the days that are kept. */
export interface SendAgain extends WhichEndpoint {
  readonly deliveryId: string | null;
}

/**
 * Sends again what an endpoint was sent before, under the same id, with all its attempts anew. What still waits is tried at once.
 * What is not so any more is left out. Refuses `not_found`, and `illegal_transition` where the endpoint is not on.
 */
export async function sendAgain(
  uow: UnitOfWork,
  { deliveryId, ...which }: SendAgain,
): Promise<{ count: number }> {
  const { sql, audit, actor, enqueue } = uow;
  const { id, state } = await holdEndpoint(uow, which);
  if (state !== 'on') throw new Refusal('illegal_transition');
  const begun =
    deliveryId === null
      ? await sql(`${begin} and d.state = 'given_up' returning d.id`, [id])
      : await sql(`${begin} and d.id = $2 returning d.id`, [id, deliveryId]);
  if (deliveryId !== null && begun.length === 0) throw new Refusal('not_found');
  if (begun.length === 0) return { count: 0 };
  audit(
    'endpoint.sent_again',
    { kind: 'event_endpoint', id },
    {
      productId: which.productId,
      count: begun.length,
    },
  );
  if (actor.trustId !== null) await enqueue('deliver-events', { trustId: actor.trustId });
  return { count: begun.length };
}
