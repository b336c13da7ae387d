import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { Product } from '../product.ts';
import { writtenDown, type ProductFields } from './add-product.ts';
import { holdProduct } from './hold-product.ts';
import { refuseTakenName } from './refuse-taken-name.ts';

/**
 * Changes what a trust says about a product. Its level stays as it is once a role of it was given or offered:
 * `role_in_use`. Refuses `product_unknown` and `name_taken`.
 */
export async function changeProduct(
  uow: UnitOfWork,
  { site, productId, product: after }: { site: Site; productId: string; product: ProductFields },
): Promise<{ name: string }> {
  await uow.sql('select from trust where id = $1 for no key update', [site.trustId]);
  const product = await holdProduct(uow, site, productId);
  const { name, about, icon, level, launchUrl, ownerEmail, forFamilies } = after;
  await refuseTakenName(uow, 'product', { within: site.trustId, name, self: productId });
  if (level !== product.level) await refuseLevelInUse(uow, product);
  const changes = { before: writtenDown(product), after: writtenDown(after) };
  uow.em.assign(product, { name, about, icon, level, launchUrl, ownerEmail, forFamilies });
  uow.audit('product.changed', { kind: 'product', id: productId }, {}, changes);
  return { name };
}

async function refuseLevelInUse({ sql }: UnitOfWork, { id }: Product): Promise<void> {
  const used = await sql(
    `select from "grant" where product_id = $1
     union all select from offer o join product_role r on r.id = o.product_role_id where r.product_id = $1 limit 1`,
    [id],
  );
  if (used.length > 0) throw new Refusal('role_in_use', 'The level stays as it is.');
}
