import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { requireSetUp } from '../require-set-up.ts';
import type { Site } from '../rules.ts';
import { listRoles, type OwnRole } from './list-roles.ts';

/** A role of the trust's own that is about to change, the trust held. Refuses `role_unknown`, and what stands against the actor. */
export async function holdRole(uow: UnitOfWork, site: Site, roleId: string): Promise<OwnRole> {
  await requireSetUp(uow, site);
  const role = (await listRoles(uow)).find(({ id }) => id === roleId);
  if (role === undefined) throw new Refusal('role_unknown');
  await requireSetUp(uow, site, role.preset);
  return role;
}
