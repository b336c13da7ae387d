import { sameHumans } from '../access/same-humans.ts';
import { holdPeople } from '../roster/hold-people.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { expireInvitations } from './expire-invitations.ts';

/** Where people, and whatever else is named, may be mailed: by the roster, or as an administrator corrected it. */
const reached = (people: string, others: string) => `
  select email from person where id = any (${people}) union all select unnest(${others}::text[])
  union all select corrected_email from invitation
    where person_id = any (${people}) and state in ('pending', 'expired') and corrected_email is not null`;

/**
 * Holds people, with the other records of the same human beings, who share what an account has; and the addresses that
 * they are about to be invited at: of two who invite at one address, the second sees what the first one sent. What
 * has run out there, for somebody else, is written down: it stands in nobody's way.
 */
export async function holdInvitees(
  uow: UnitOfWork,
  personIds: readonly string[],
  addresses: readonly string[] = [],
): Promise<void> {
  const elapsed = await uow.sql<{ id: string }>(
    `select i.person_id as id from invitation i
     where i.trust_id = app_trust() and i.state = 'pending' and i.expires_at <= $2 and i.person_id <> all ($1)
       and i.email in (${reached('$1', '$3')})`,
    [[...personIds], uow.now.toISOString(), [...addresses]],
  );
  const rivals = elapsed.map(({ id }) => id);
  await holdPeople(uow, [...(await sameHumans(uow, personIds)), ...rivals]);
  await uow.sql(
    `select pg_advisory_xact_lock(place) from (
       select distinct hashtextextended('invitation ' || app_trust() || email, 0) as place
       from (${reached('$1', '$2')}) reached(email) where email is not null order by place) addresses`,
    [[...personIds], [...addresses]],
  );
  if (rivals.length > 0) await expireInvitations(uow, { limit: rivals.length, people: rivals });
}
