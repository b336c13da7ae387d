import { newId } from '../../new-id.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { requireSetUp } from '../require-set-up.ts';
import type { Site } from '../rules.ts';
import { checkGroup, type WantedGroup } from './check-group.ts';
import { putSchools } from './put-schools.ts';

/** Puts schools together under a name. Refuses `name_taken`, `not_found`, and what stands against the actor. */
export async function addGroup(
  uow: UnitOfWork,
  { site, name, schoolIds }: WantedGroup & { site: Site },
): Promise<{ groupId: string; name: string }> {
  await requireSetUp(uow, site, 'observer');
  await checkGroup(uow, { name, schoolIds });
  const id = newId();
  await uow.sql('insert into school_group (id, trust_id, name) values ($1, $2, $3)', [
    id,
    site.trustId,
    name,
  ]);
  await putSchools(uow, id, schoolIds);
  uow.audit('school_group.added', { kind: 'school_group', id }, {}, { after: { name, schoolIds } });
  return { groupId: id, name };
}
