import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { Reading } from '../../unit-of-work.ts';

/** A contact of a site: at a school, somebody who has, or had, something to do there. Refuses `not_found` for anybody else. */
export async function contactAt(
  { sql }: Pick<Reading, 'sql'>,
  { trustId, schoolId }: Site,
  contactId: string,
): Promise<{ name: string }> {
  const [found] = await sql<{ name: string }>(
    `select coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name
     from known_person p where p.id = $1 and p.trust_id = $2 and p.kind = 'contact' and ($3::uuid is null or exists (
       select from contact_standing c where c.contact_id = p.id and c.trust_id = $2 and c.school_id = $3))`,
    [contactId, trustId, schoolId],
  );
  if (found === undefined) throw new Refusal('not_found');
  return found;
}
