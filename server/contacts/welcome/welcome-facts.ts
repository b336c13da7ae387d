import type { Site } from '../../administrators/rules.ts';
import type { MailLanguage } from '../../roster/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import { openMailbox } from './open-mailbox.ts';
import { provable } from './proof/provable.ts';
import type { WelcomeFacts } from './rules.ts';

/** A contact at a school. */
export interface ContactAt {
  readonly contactId: string;
  readonly schoolId: string;
}

/** Somebody who may be welcomed at a school, with what decides it. */
export interface Welcomed extends WelcomeFacts, ContactAt {
  readonly name: string;
  readonly language: MailLanguage;
  /** The account that they sign in with already. */
  readonly accountId: string | null;
}

const query = `
  select c.contact_id as "contactId", c.school_id as "schoolId", c.status, c.reasons,
    ${openMailbox} as email, coalesce(p.language, 'en') as language,
    coalesce(known.preferred_given_name, known.given_name) || ' ' || coalesce(known.preferred_family_name, known.family_name) as name,
    held.account_id as "accountId", held.account_id is not null as "signsIn", exists (select from registration own
      where own.person_id = p.id and own.ended_at is null and own.account_id = $4) as "isActor",
    ${provable} as provable
  from rows from (jsonb_to_recordset($2) as ("contactId" uuid, "schoolId" uuid)) with ordinality as wanted("contactId", "schoolId", place)
  join contact_standing c on c.contact_id = wanted."contactId" and c.school_id = wanted."schoolId"
  -- Named as the office knows them; written to where they read mail today.
  join person p on p.id = c.contact_id join known_person known on known.id = p.id
  left join lateral (select r.account_id from registration r
    where r.person_id = p.id and r.ended_at is null and exists (select from credential k
      where k.account_id = r.account_id and k.password is not null)) held on true
  where c.trust_id = $1 and ($3::uuid is null or c.school_id = $3) order by wanted.place`;

/** Those of these contacts whom a site knows, at the schools that are named, in that order. */
export function welcomeFacts(
  { sql, actor }: Pick<Reading, 'sql' | 'actor'>,
  site: Site,
  contacts: readonly ContactAt[],
): Promise<Welcomed[]> {
  const wanted = contacts.map(({ contactId, schoolId }) => ({ contactId, schoolId }));
  return sql<Welcomed>(query, [site.trustId, JSON.stringify(wanted), site.schoolId, actor.accountId]);
}
