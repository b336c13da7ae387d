import type { Site } from '../../administrators/rules.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { holdProduct } from './hold-product.ts';

/**
 * Retires a product, or restores it. Nothing ends: whoever holds a role of it keeps it, but it is neither given nor
 * opened from the portal until it is restored. Refuses `product_unknown`.
 */
export async function retireProduct(
  uow: UnitOfWork,
  { site, productId, retired }: { site: Site; productId: string; retired: boolean },
): Promise<{ name: string }> {
  const product = await holdProduct(uow, site, productId);
  const { name, retiredAt } = product;
  if ((retiredAt !== null) === retired) return { name };
  product.retiredAt = retired ? uow.now : null;
  uow.audit(retired ? 'product.retired' : 'product.restored', { kind: 'product', id: productId });
  return { name };
}
