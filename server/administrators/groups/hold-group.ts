import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { requireSetUp } from '../require-set-up.ts';
import type { Site } from '../rules.ts';
import { listGroups, type ListedGroup } from './list-groups.ts';

/** A group of schools that is about to change, the trust held. Refuses `not_found`, and what stands against the actor. */
export async function holdGroup(uow: UnitOfWork, site: Site, groupId: string): Promise<ListedGroup> {
  await requireSetUp(uow, site, 'observer');
  const group = (await listGroups(uow, null)).find(({ id }) => id === groupId);
  if (group === undefined) throw new Refusal('not_found');
  return group;
}
