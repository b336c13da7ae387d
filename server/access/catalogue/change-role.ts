import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { RoleFields } from './add-role.ts';
import { holdRole } from './hold-role.ts';
import { refuseTakenName } from './refuse-taken-name.ts';
import { requirePower } from './require-power.ts';

/**
 * Renames or describes a role: whoever holds it holds it under its new name. How far it reaches can be changed only
 * while nobody holds it or is invited to it: `role_in_use`. Refuses `role_unknown`, `name_taken`, `above_own_power`.
 */
export async function changeRole(
  uow: UnitOfWork,
  { site, roleId, role: after }: { site: Site; roleId: string; role: RoleFields },
): Promise<{ name: string; product: string }> {
  const { role, product } = await holdRole(uow, site, roleId);
  const before = { name: role.name, about: role.about, preset: role.preset };
  const { name, about, preset } = after;
  await requirePower(uow, before.preset, preset);
  await refuseTakenName(uow, 'role', { within: product.id, name, self: roleId });
  if (preset !== before.preset) await refuseInUse(uow, roleId);
  uow.em.assign(role, { name, about, preset });
  const changed = { before, after: { name, about, preset } };
  uow.audit('role.changed', { kind: 'product_role', id: roleId }, { productId: product.id }, changed);
  return { name, product: product.name };
}

async function refuseInUse({ sql }: UnitOfWork, roleId: string): Promise<void> {
  const used = await sql(
    `select from "grant" where product_role_id = $1 and ended_at is null and (ends_at is null or ends_at > gatehouse_now())
     union all select from offer o join invitation i on i.id = o.invitation_id
       where o.product_role_id = $1 and i.state = 'pending' and i.expires_at > gatehouse_now() limit 1`,
    [roleId],
  );
  if (used.length > 0)
    throw new Refusal('role_in_use', 'What it allows stays as it is. Add another role instead.');
}
