import type { Site } from '../../administrators/rules.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { holdClient } from './hold-client.ts';

/**
 * Disconnects a product: its secret is dead, whoever is signed in to it by the portal is signed out, and what the provider
 * kept for it is gone. Roles stay. Refuses `product_unknown`, `not_found` for one that is not connected.
 */
export async function endClient(
  uow: UnitOfWork,
  { site, productId }: { site: Site; productId: string },
): Promise<{ name: string; signedOut: number }> {
  const { product, client } = await holdClient(uow, site, productId);
  client.endedAt = uow.now;
  const [ended] = await uow.sql<{ count: number }>('select close_client($1) as count', [client.id]);
  const signedOut = ended?.count ?? 0;
  uow.audit(
    'product.disconnected',
    { kind: 'product', id: productId },
    { clientId: client.id, people: signedOut },
  );
  return { name: product.name, signedOut };
}
