import type { Actor } from '../trust/actor.ts';
import { reading, type Services } from '../unit-of-work.ts';
import { askProduct } from './ask-product.ts';

const waiting = `
  select s.product_id as id from drift_source s join product p on p.id = s.product_id
  where s.trust_id = app_trust() and p.retired_at is null and not exists (
    select from drift_report r where r.product_id = s.product_id and r.way = 'nightly' and r.at > gatehouse_now() - interval '1 hour')
  order by s.product_id`;

/**
 * Asks each product of the actor's trust that has an address for it. One that gives nothing is a report that failed, and holds up
 * no other; one that was asked within the hour is not asked again.
 */
export async function askEveryProduct(
  services: Services,
  actor: Actor,
  signal: AbortSignal,
): Promise<{ asked: number; failed: number; differences: number }> {
  const products = await reading(services, actor, ({ sql }) => sql<{ id: string }>(waiting));
  const done = { asked: 0, failed: 0, differences: 0 };
  for (const { id } of products) {
    if (signal.aborted) throw new Error('stopped between products');
    const { state, differences } = await askProduct(services, actor, {
      productId: id,
      way: 'nightly',
      signal,
    });
    done.asked += 1;
    done.failed += state === 'failed' ? 1 : 0;
    done.differences += differences;
  }
  return done;
}
