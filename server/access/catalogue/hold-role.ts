import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { ProductRole } from '../product-role.ts';
import type { Product } from '../product.ts';
import { holdProduct } from './hold-product.ts';

/** A role of the site's trust and the product it is of, held until the unit of work ends. Refuses `role_unknown`. */
export async function holdRole(
  uow: UnitOfWork,
  site: Site,
  roleId: string,
): Promise<{ role: ProductRole; product: Product }> {
  const [found] = await uow.sql<{ productId: string }>(
    'select product_id as "productId" from product_role where id = $1 and trust_id = $2',
    [roleId, site.trustId],
  );
  if (found === undefined) throw new Refusal('role_unknown');
  const product = await holdProduct(uow, site, found.productId);
  return { role: await uow.em.findOneOrFail(ProductRole, { id: roleId, trustId: site.trustId }), product };
}
