import { newId } from '../../new-id.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { requireSetUp } from '../require-set-up.ts';
import type { AdministratorRole, Site } from '../rules.ts';
import { refuseTakenName } from './refuse-taken-name.ts';

/** Adds a role with a name of the trust's own, and what it may do for good. Refuses `name_taken`, and what stands against the actor. */
export async function addRole(
  uow: UnitOfWork,
  { site, name, preset }: { site: Site; name: string; preset: AdministratorRole },
): Promise<{ roleId: string; name: string }> {
  await requireSetUp(uow, site, preset);
  await refuseTakenName(uow, name);
  const id = newId();
  await uow.sql('insert into administrator_role (id, trust_id, name, preset) values ($1, $2, $3, $4)', [
    id,
    site.trustId,
    name,
    preset,
  ]);
  uow.audit('administrator_role.added', { kind: 'administrator_role', id }, {}, { after: { name, preset } });
  return { roleId: id, name };
}
