import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { clientSecretHash, newClientSecret } from './client-secret.ts';
import { holdClient } from './hold-client.ts';

/**
 * Gives a product a new secret, shown this once; the old one is dead at once. Refuses `product_unknown`, and `not_found`
 * for a product that is not connected, or keeps no secret.
 */
export async function renewSecret(
  uow: UnitOfWork,
  { site, productId }: { site: Site; productId: string },
): Promise<{ name: string; clientId: string; secret: string }> {
  const { product, client } = await holdClient(uow, site, productId);
  if (client.kind === 'public') throw new Refusal('not_found');
  const secret = newClientSecret();
  client.secretHash = clientSecretHash(secret);
  client.secretMadeAt = uow.now;
  uow.audit('product.secret_renewed', { kind: 'product', id: productId }, { clientId: client.id });
  return { name: product.name, clientId: client.id, secret };
}
