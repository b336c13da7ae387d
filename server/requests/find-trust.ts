import { reading, type Services } from '../unit-of-work.ts';
import type { Actor } from '../trust/actor.ts';

/** The trusts that an account is known to. */
export async function trustsOf(services: Services, actor: Actor): Promise<string[]> {
  const trusts = await reading(services, actor, ({ sql }) =>
    sql<{ id: string }>('select account_trusts($1) as id', [actor.accountId]),
  );
  return trusts.map(({ id }) => id);
}

/** The trust of a product, among those that the actor's account is known to; null for any other. */
export async function trustOfProduct(
  services: Services,
  actor: Actor,
  productId: string,
): Promise<string | null> {
  for (const trustId of await trustsOf(services, actor)) {
    const found = await reading(services, { ...actor, trustId }, ({ sql }) =>
      sql('select from product where id = $1 and trust_id = $2', [productId, trustId]),
    );
    if (found.length > 0) return trustId;
  }
  return null;
}

/** The trust of one of the actor's own requests, or null. */
export async function trustOfRequest(
  services: Services,
  actor: Actor,
  requestId: string,
): Promise<string | null> {
  const [found] = await reading(services, { ...actor, trustId: null }, ({ sql }) =>
    sql<{ trustId: string }>(
      'select trust_id as "trustId" from access_request where id = $1 and account_id = $2',
      [requestId, actor.accountId],
    ),
  );
  return found?.trustId ?? null;
}
