import type { Site } from '#server/administrators/rules.ts';
import { writeContactCursor, type ContactPlace } from '#server/contacts/contact-cursor.ts';
import { contactArguments, type ContactFilter } from '#server/contacts/contact-filter.ts';
import { systemActor } from '#server/trust/actor.ts';
import { reading } from '#server/unit-of-work.ts';
import type { Portal } from '../open-portal.ts';

/** The cursor in the middle of a list, or null when the list is so short that it has none worth the name. */
export function middleOfContacts(
  { services }: Portal,
  site: Site,
  filter: ContactFilter,
): Promise<string | null> {
  return reading(services, systemActor('bench', site.trustId), async (read) => {
    const [middle] = await read.sql<ContactPlace>(
      `with found as (select f.*, count(*) over () as count
         from find_contacts($1, $2, $3, $4, $5, $6, null, null, null, false, 1000000) with ordinality as f(contact, school, place))
       select c.sort_name as "sortName", c.contact_id as "contactId", c.school_id as "schoolId"
       from found join contact_standing c on c.contact_id = found.contact and c.school_id = found.school
       where count > 60 and place = count / 2`,
      [...contactArguments(site, filter), filter.status ?? null],
    );
    return middle ? writeContactCursor(middle) : null;
  });
}
