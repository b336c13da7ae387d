import type { Site } from '../../administrators/rules.ts';
import { holdProduct } from '../../access/catalogue/hold-product.ts';
import type { Product } from '../../access/product.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { OidcClient } from './oidc-client.ts';

interface Held {
  readonly product: Product;
  /** How the product is connected, or was; null where it never was. */
  readonly client: OidcClient | null;
}

/** A product and its connection, held until the unit of work ends: the product first. Refuses `product_unknown`. */
export async function holdConnection(uow: UnitOfWork, site: Site, productId: string): Promise<Held> {
  const product = await holdProduct(uow, site, productId);
  await uow.sql('select from oidc_client where product_id = $1 and trust_id = $2 for update', [
    productId,
    site.trustId,
  ]);
  const client = await uow.em.findOne(OidcClient, { productId, trustId: site.trustId });
  return { product, client };
}

/** As {@link holdConnection}, of a product that is connected. Refuses `not_found` for one that is not, or no longer. */
export async function holdClient(
  uow: UnitOfWork,
  site: Site,
  productId: string,
): Promise<{ readonly product: Product; readonly client: OidcClient }> {
  const { product, client } = await holdConnection(uow, site, productId);
  if (client === null || client.endedAt !== null) throw new Refusal('not_found');
  return { product, client };
}
