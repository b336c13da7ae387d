import type { Site } from '../administrators/rules.ts';
import { sameHumans } from '../access/same-humans.ts';
import { Refusal } from '../refusal.ts';
import { holdPeople } from '../roster/hold-people.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { ContactReason, ContactStatus } from './rules.ts';

/** A contact at one school, and the site that somebody acts at: the trust, or that school. */
export interface ContactHere {
  readonly site: Site;
  readonly contactId: string;
  readonly schoolId: string;
}

/** How a contact stands at a school, as it is held. */
export interface HeldStanding {
  readonly status: ContactStatus;
  readonly reasons: readonly ContactReason[];
  /** Whether the portal flag is gone: else it was the office that took each child away. */
  readonly flagLost: boolean;
  readonly name: string;
  readonly school: string;
  /** When they took up access here, as an ISO string. */
  readonly admittedAt: string | null;
  /** Whose sign-in they have, while they are registered. */
  readonly accountId: string | null;
}

/**
 * Holds contacts, with the other records of the roster that sign in with the same accounts, and how they stand, always in
 * the same order. Expected before anything of theirs is looked at.
 */
export async function holdContacts(uow: UnitOfWork, contactIds: readonly string[]): Promise<void> {
  await holdPeople(uow, await sameHumans(uow, contactIds));
  await uow.sql(
    `select from contact_standing where trust_id = app_trust() and contact_id = any ($1)
     order by contact_id, school_id for update`,
    [[...contactIds]],
  );
}

/** How a contact stands at a school, now and until the unit of work ends. Refuses `not_found` away from the site. */
export async function holdStanding(
  uow: UnitOfWork,
  { site, contactId, schoolId }: ContactHere,
): Promise<HeldStanding> {
  if (site.schoolId !== null && site.schoolId !== schoolId) throw new Refusal('not_found');
  await holdContacts(uow, [contactId]);
  const [standing] = await uow.sql<HeldStanding>(
    `select c.status, c.reasons, c.flag_lost_at is not null as "flagLost", s.name as school, iso(c.admitted_at) as "admittedAt", r.account_id as "accountId",
       coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name
     from contact_standing c join known_person p on p.id = c.contact_id join school s on s.id = c.school_id
     left join registration r on r.person_id = c.contact_id and r.ended_at is null
     where c.trust_id = $1 and c.contact_id = $2 and c.school_id = $3 and p.erased_at is null`,
    [site.trustId, contactId, schoolId],
  );
  if (standing === undefined) throw new Refusal('not_found');
  return standing;
}
