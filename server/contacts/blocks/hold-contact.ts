import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import { holdPeople } from '../../roster/hold-people.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { holdBlocks } from './hold-blocks.ts';
import { recordsOfHuman } from './records-of-human.ts';

/** A contact who is held, with every other record of the same human being. */
export interface HeldContact {
  readonly contactId: string;
  readonly name: string;
  /** The records as contacts, this one first. */
  readonly contacts: readonly string[];
  readonly accountIds: readonly string[];
}

/* Whose welcome lies in a mailbox of theirs: it may end with a block, and they are held before it is. */
const welcomedThere = `
  select distinct person_id as id from invitation where trust_id = app_trust() and kind = 'contact' and state in ('pending', 'expired')
    and person_id is not null and lower(email) in (
      select lower(email) from person where id = any ($1)
      union select unnest(array[a.email, a.mailbox]) from registration r join account a on a.id = r.account_id where r.person_id = any ($1))`;

/**
 * Holds a contact of a site, every other record of the same human being, and these others, until the unit of work ends. Refuses
 * `not_found` for contacts of other schools, and `self_change` for whoever acts: nobody decides about a block on themselves.
 */
export async function holdContact(
  uow: UnitOfWork,
  site: Site,
  contactId: string,
  others: readonly string[] = [],
): Promise<HeldContact> {
  await holdBlocks(uow);
  const people = await recordsOfHuman(uow, contactId);
  const sharing = await uow.sql<{ id: string }>(welcomedThere, [people]);
  await holdPeople(uow, [...people, ...others, ...sharing.map(({ id }) => id)]);
  const [contact] = await uow.sql<{ name: string; contacts: string[]; accountIds: string[] }>(
    `select coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
       array(select id::text from person where id = any ($4) and kind = 'contact' order by id <> p.id, id) as contacts,
       array(select distinct account_id::text from registration where person_id = any ($4) and ended_at is null order by 1) as "accountIds"
     from known_person p where p.id = $1 and p.trust_id = $2 and p.kind = 'contact' and p.erased_at is null
       and ($3::uuid is null or exists (select from contact_standing s where s.contact_id = p.id and s.school_id = $3))`,
    [contactId, site.trustId, site.schoolId, people],
  );
  if (contact === undefined) throw new Refusal('not_found');
  const { accountId } = uow.actor;
  if (accountId !== null && contact.accountIds.includes(accountId)) throw new Refusal('self_change');
  return { contactId, ...contact };
}
