import type { Site } from '../../administrators/rules.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { Product } from '../product.ts';
import type { ProductLevel } from '../rules.ts';
import { refuseTakenName } from './refuse-taken-name.ts';
import type { ProductIcon } from './rules.ts';
import { newId } from '../../new-id.ts';

/** What a trust says about a product. */
export interface ProductFields {
  readonly name: string;
  readonly about: string;
  readonly icon: ProductIcon;
  readonly level: ProductLevel;
  readonly launchUrl: string;
  readonly ownerEmail: string | null;
  /** Whether families may open it, too, without being given a role. */
  readonly forFamilies: boolean;
}

/** What of a product stands in the audit log: whose address it has names somebody, and stays out. */
export const writtenDown = (
  product: Pick<Product, Exclude<keyof ProductFields, 'ownerEmail'>> & { ownerEmail?: string | null },
) => {
  const { name, about, icon, level, launchUrl, ownerEmail, forFamilies } = product;
  return { name, about, icon, level, launchUrl, ownerEmail: ownerEmail ? '[an address]' : null, forFamilies };
};

/** Adds a product to the catalogue of a trust, without roles yet. Refuses `name_taken`. */
export async function addProduct(
  uow: UnitOfWork,
  { site: { trustId }, product }: { site: Site; product: ProductFields },
): Promise<{ productId: string; name: string }> {
  const { em, sql, audit } = uow;
  await sql('select from trust where id = $1 for no key update', [trustId]);
  const { name, about, icon, level, launchUrl, ownerEmail, forFamilies } = product;
  await refuseTakenName(uow, 'product', { within: trustId, name });
  const id = newId();
  em.create(Product, { id, trustId, name, about, icon, level, launchUrl, ownerEmail, forFamilies });
  audit('product.added', { kind: 'product', id }, {}, { after: writtenDown(product) });
  return { productId: id, name };
}
