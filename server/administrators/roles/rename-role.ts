import type { UnitOfWork } from '../../unit-of-work.ts';
import type { Site } from '../rules.ts';
import { holdRole } from './hold-role.ts';
import { refuseTakenName } from './refuse-taken-name.ts';

/** Calls a role something else, for everybody who holds it. Refuses `role_unknown`, `name_taken`, and what stands against the actor. */
export async function renameRole(
  uow: UnitOfWork,
  { site, roleId, name }: { site: Site; roleId: string; name: string },
): Promise<{ name: string }> {
  const before = await holdRole(uow, site, roleId);
  if (before.name === name) return { name };
  await refuseTakenName(uow, name, roleId);
  await uow.sql('update administrator_role set name = $2 where id = $1', [roleId, name]);
  const subject = { kind: 'administrator_role', id: roleId };
  uow.audit('administrator_role.renamed', subject, {}, { before: { name: before.name }, after: { name } });
  return { name };
}
