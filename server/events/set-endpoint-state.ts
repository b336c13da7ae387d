import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { holdEndpoint, type WhichEndpoint } from './hold-endpoint.ts';
import type { EndpointState } from './rules.ts';

const actions = { on: 'endpoint.started', paused: 'endpoint.paused', off: 'endpoint.stopped' } as const;

/**
 * Starts, pauses or stops an endpoint. Paused, what happens waits and is told later; stopped, what waits is given up and
 * nothing is kept. Refuses `not_found`, and `illegal_transition` for the state that it is in.
 */
export async function setEndpointState(
  uow: UnitOfWork,
  { state, ...which }: WhichEndpoint & { readonly state: EndpointState },
): Promise<{ endpointId: string }> {
  const { sql, audit, actor, enqueue } = uow;
  const held = await holdEndpoint(uow, which);
  if (held.state === state) throw new Refusal('illegal_transition');
  await sql(
    `update event_endpoint set state = $2::text, off_reason = case when $2::text = 'off' then 'person' end, failing_since = null where id = $1`,
    [held.id, state],
  );
  if (state === 'off') await giveUpWaiting(uow, held.id);
  audit(
    actions[state],
    { kind: 'event_endpoint', id: held.id },
    { productId: which.productId },
    {
      before: { state: held.state },
      after: { state },
    },
  );
  if (state === 'on' && actor.trustId !== null) await enqueue('deliver-events', { trustId: actor.trustId });
  return { endpointId: held.id };
}

/** Gives up what waits for an endpoint that is off. It stays in the log, and can be sent again. */
export async function giveUpWaiting({ sql }: Pick<UnitOfWork, 'sql'>, endpointId: string): Promise<void> {
  await sql(
    `update event_delivery set state = 'given_up', ended_at = gatehouse_now(), taken_until = null
     where endpoint_id = $1 and trust_id = app_trust() and state = 'due'`,
    [endpointId],
  );
}
