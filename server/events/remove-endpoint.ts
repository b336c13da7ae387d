import type { UnitOfWork } from '../unit-of-work.ts';
import { holdEndpoint, type WhichEndpoint } from './hold-endpoint.ts';
import { giveUpWaiting } from './set-endpoint-state.ts';

/** Removes an endpoint for good: its secret is destroyed, and what waits for it is given up. Refuses `not_found`. */
export async function removeEndpoint(uow: UnitOfWork, which: WhichEndpoint): Promise<{ endpointId: string }> {
  const { id, state } = await holdEndpoint(uow, which);
  await uow.sql(
    `update event_endpoint set state = 'off', off_reason = coalesce(off_reason, 'person'), secret = null, former_secret = null,
       former_until = null, ended_at = gatehouse_now() where id = $1`,
    [id],
  );
  await giveUpWaiting(uow, id);
  uow.audit(
    'endpoint.removed',
    { kind: 'event_endpoint', id },
    { productId: which.productId },
    { before: { state } },
  );
  return { endpointId: id };
}
