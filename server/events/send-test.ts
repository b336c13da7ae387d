import { takeTry } from '../accounts/throttle/take-try.ts';
import { trialOf } from '../accounts/throttle/trial-of.ts';
import { newId } from '../new-id.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { holdEndpoint, type WhichEndpoint } from './hold-endpoint.ts';

/** Sends an event about nobody to one endpoint, to see whether it arrives. Refuses `not_found`, `illegal_transition` where it is not on, and `throttled`. */
export async function sendTest(uow: UnitOfWork, which: WhichEndpoint): Promise<{ deliveryId: string }> {
  const { sql, audit, actor, enqueue } = uow;
  const { id, state } = await holdEndpoint(uow, which);
  if (state !== 'on') throw new Refusal('illegal_transition');
  await takeTry(uow, trialOf('event', which.productId));
  const deliveryId = newId();
  await sql(
    `with told as (
       insert into product_event (trust_id, product_id, type, at, data)
       values (app_trust(), $1, 'test', gatehouse_now(), jsonb_build_object('message', 'This is a test. It is about nobody.'))
       returning *)
     insert into event_delivery (id, trust_id, endpoint_id, event_id, position, overtakes, due_at)
     select $2, trust_id, $3, id, position, false, at from told`,
    [which.productId, deliveryId, id],
  );
  audit('endpoint.tested', { kind: 'event_endpoint', id }, { productId: which.productId });
  if (actor.trustId !== null) await enqueue('deliver-events', { trustId: actor.trustId });
  return { deliveryId };
}
