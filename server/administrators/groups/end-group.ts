import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { Site } from '../rules.ts';
import { holdGroup } from './hold-group.ts';

/** Ends a group that nobody has as site access. Refuses `not_found`, `role_in_use`, and what stands against the actor. */
export async function endGroup(
  uow: UnitOfWork,
  { site, groupId }: { site: Site; groupId: string },
): Promise<{ name: string }> {
  const { name, holders, offered } = await holdGroup(uow, site, groupId);
  if (holders + offered > 0) throw new Refusal('role_in_use', 'Give them other sites first.');
  await uow.sql('update school_group set ended_at = gatehouse_now() where id = $1', [groupId]);
  uow.audit('school_group.ended', { kind: 'school_group', id: groupId });
  return { name };
}
