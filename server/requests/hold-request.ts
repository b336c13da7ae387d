import { LockMode } from '@mikro-orm/postgresql';
import type { Site } from '../administrators/rules.ts';
import { holdPeople } from '../roster/hold-people.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { AccessRequest } from './access-request.ts';

/**
 * The request with this id at a site: a school sees its own, the trust those of its schools too. Holds whoever asked,
 * then the request, until the unit of work ends. Refuses `not_found`.
 */
export async function holdRequest(
  uow: UnitOfWork,
  { trustId, schoolId }: Site,
  requestId: string,
): Promise<AccessRequest> {
  const askers = await uow.sql<{ id: string }>(
    `with asked as (select account_id, person_id from access_request
       where id = $1 and trust_id = $2 and ($3::uuid is null or school_id = $3))
     select person_id as id from asked
     union select r.person_id from registration r join asked on asked.account_id = r.account_id
       where r.trust_id = $2 and r.ended_at is null`,
    [requestId, trustId, schoolId],
  );
  if (askers.length === 0) throw new Refusal('not_found');
  await holdPeople(
    uow,
    askers.map(({ id }) => id),
  );
  return uow.em.findOneOrFail(
    AccessRequest,
    { id: requestId, trustId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
}
