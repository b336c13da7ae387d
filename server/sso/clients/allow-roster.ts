import type { Site } from '../../administrators/rules.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { holdClient } from './hold-client.ts';
import { chosenOf, scopesOf } from './rules.ts';

/**
 * Lets a connected product have the roster's ids of whoever signs in to it, or no longer: it counts from the next token on.
 * Refuses `product_unknown`, `not_found` for one that is not connected.
 */
export async function allowRoster(
  uow: UnitOfWork,
  { site, productId, allowed }: { site: Site; productId: string; allowed: boolean },
): Promise<{ name: string }> {
  const { product, client } = await holdClient(uow, site, productId);
  if (client.rosterAllowed === allowed) return { name: product.name };
  client.rosterAllowed = allowed;
  client.scopes = scopesOf(chosenOf(client.scopes), allowed);
  const about = { kind: 'product', id: productId };
  uow.audit(allowed ? 'product.roster_allowed' : 'product.roster_withdrawn', about, { clientId: client.id });
  return { name: product.name };
}
