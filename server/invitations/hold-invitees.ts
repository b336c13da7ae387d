import { holdPeople } from '../roster/hold-people.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { expireInvitations } from './expire-invitations.ts';

/**
 * Holds people, and the addresses that they are about to be invited at: of two who invite at one address, the
 * second sees what the first one sent. What has run out there, for somebody else, is written down: it stands
 * in nobody's way.
 */
export async function holdInvitees(uow: UnitOfWork, personIds: readonly string[]): Promise<void> {
  const elapsed = await uow.sql<{ id: string }>(
    `select i.person_id as id from invitation i
     where i.trust_id = app_trust() and i.state = 'pending' and i.expires_at <= $2 and i.person_id <> all ($1)
       and i.email in (select email from person where id = any ($1))`,
    [[...personIds], uow.now.toISOString()],
  );
  const rivals = elapsed.map(({ id }) => id);
  await holdPeople(uow, [...personIds, ...rivals]);
  await uow.sql(
    `select pg_advisory_xact_lock(place) from (
       select distinct hashtextextended('invitation ' || trust_id || email, 0) as place from person
       where id = any ($1) and email is not null order by place) addresses`,
    [[...personIds]],
  );
  if (rivals.length > 0) await expireInvitations(uow, { limit: rivals.length, people: rivals });
}
