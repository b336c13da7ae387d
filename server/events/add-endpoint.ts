import { holdProduct } from '../access/catalogue/hold-product.ts';
import type { Site } from '../administrators/rules.ts';
import { newId } from '../new-id.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { makeSecret } from './endpoint-secret.ts';
import { hostOf } from './hold-endpoint.ts';
import { mostEndpoints, type EventType } from './rules.ts';

/** Where a product is told, and of what. */
export interface NewEndpoint {
  readonly site: Site;
  readonly productId: string;
  readonly url: string;
  readonly events: readonly EventType[];
}

/**
 * Adds an endpoint to a product; answers with its secret, which is shown this once. From now on what happens is told to it.
 * Refuses `product_unknown`, `name_taken` for an address that the product has, and `endpoints_many` for a sixth one.
 */
export async function addEndpoint(
  uow: UnitOfWork,
  { site, productId, url, events }: NewEndpoint,
): Promise<{ endpointId: string; secret: string }> {
  const { sql, audit, actor, settings } = uow;
  const product = await holdProduct(uow, site, productId);
  const there = await sql<{ url: string }>(
    'select url from event_endpoint where product_id = $1 and trust_id = $2 and ended_at is null',
    [productId, site.trustId],
  );
  if (there.some((other) => other.url === url)) throw new Refusal('name_taken');
  if (there.length >= mostEndpoints) throw new Refusal('endpoints_many');
  const id = newId();
  const secret = makeSecret(settings.sealKey, id);
  await sql(
    `insert into event_endpoint (id, trust_id, product_id, url, events, secret, secret_made_at, added_at, added_by)
     values ($1, app_trust(), $2, $3, $4, $5, gatehouse_now(), gatehouse_now(), $6)`,
    [id, productId, url, [...events], secret.sealed, actor.accountId],
  );
  audit(
    'endpoint.added',
    { kind: 'event_endpoint', id },
    { productId: product.id },
    {
      after: { host: hostOf(url), events },
    },
  );
  return { endpointId: id, secret: secret.shown };
}
