import type { Site } from '../../administrators/rules.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { ProductRole } from '../product-role.ts';
import type { Preset } from '../rules.ts';
import { holdProduct } from './hold-product.ts';
import { refuseTakenName } from './refuse-taken-name.ts';
import { requirePower } from './require-power.ts';
import { newId } from '../../new-id.ts';

/** What a trust says about a role: a name of its own, and the preset that says how far it reaches. */
export interface RoleFields {
  readonly name: string;
  readonly about: string;
  readonly preset: Preset;
}

/** Adds a role to a product. Refuses `product_unknown`, `name_taken`, and `above_own_power`. */
export async function addRole(
  uow: UnitOfWork,
  { site, productId, role }: { site: Site; productId: string; role: RoleFields },
): Promise<{ roleId: string; name: string; product: string }> {
  const { name, about, preset } = role;
  await requirePower(uow, preset);
  const product = await holdProduct(uow, site, productId);
  await refuseTakenName(uow, 'role', { within: productId, name });
  const id = newId();
  uow.em.create(ProductRole, { id, trustId: site.trustId, productId, name, about, preset });
  uow.audit('role.added', { kind: 'product_role', id }, { productId }, { after: { name, about, preset } });
  return { roleId: id, name, product: product.name };
}
