import type { Reading } from '../../../unit-of-work.ts';
import { contactAt } from '../contact-at.ts';
import { familyOf, type FamilyPart } from '../family-of.ts';
import type { Language } from '../rules.ts';
import type { Seeing } from './begin-seeing.ts';

/** What a contact sees, for an administrator who looks; or that they do not look (any more). */
export type SeenAs =
  | { readonly state: 'over'; readonly contact: string }
  | ({
      readonly state: 'open';
      readonly contact: string;
      readonly reason: string;
      /** Until when, as an ISO instant. */
      readonly until: string;
      readonly language: Language;
    } & FamilyPart);

const query = `
  select m.reason, iso(m.expires_at) as until,
    coalesce((select account_language(r.account_id) from registration r where r.person_id = m.contact_id and r.ended_at is null limit 1),
      p.language, 'en') as language
  from masquerade m join known_person p on p.id = m.contact_id where m.trust_id = $1 and m.account_id = $2 and m.session_id = $3 and m.contact_id = $4
    and m.school_id is not distinct from $5 and m.ended_at is null and m.expires_at > gatehouse_now()
  order by m.begun_at desc limit 1`;

/**
 * The family page of a contact, as far as it concerns the site, while whoever looks has begun to in this very session.
 * Refuses `not_found`.
 */
export async function seeAs(reading: Reading, { site, sessionId, contactId }: Seeing): Promise<SeenAs> {
  const { name: contact } = await contactAt(reading, site, contactId);
  const [open] = await reading.sql<{ reason: string; until: string; language: Language }>(query, [
    site.trustId,
    reading.actor.accountId,
    sessionId,
    contactId,
    site.schoolId,
  ]);
  if (open === undefined) return { state: 'over', contact };
  return { state: 'open', contact, ...open, ...(await familyOf(reading, [contactId], site.schoolId)) };
}
