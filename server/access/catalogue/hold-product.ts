import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { Product } from '../product.ts';

/**
 * A product of the site's trust, held until the unit of work ends: of two who change it or its roles at once the
 * second sees what the first one did. Refuses `product_unknown`.
 */
export async function holdProduct(
  { em, sql }: UnitOfWork,
  { trustId }: Site,
  productId: string,
): Promise<Product> {
  await sql('select from product where id = $1 and trust_id = $2 for no key update', [productId, trustId]);
  const product = await em.findOne(Product, { id: productId, trustId });
  if (product === null) throw new Refusal('product_unknown');
  return product;
}
