import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import { contactArguments, type ContactAtSchool, type ContactSelection } from './contact-filter.ts';

/** More than any trust has: a selection is never cut short. */
export const most = 2_147_483_647;

/**
 * The contacts of a selection, each at a school, in order of name: those named, or all who match a filter save the
 * exceptions. Refuses `not_found` when one of those named is not of this site.
 */
export async function selectedContacts(
  { sql }: Reading,
  site: Site,
  selection: ContactSelection,
): Promise<ContactAtSchool[]> {
  if ('all' in selection) {
    const { all, except } = selection;
    return sql<ContactAtSchool>(
      `select f.contact_id as "contactId", f.school_id as "schoolId"
       from find_contacts($1, $2, $3, $4, $5, $6, null, null, null, false, $7) f
       where (f.contact_id, f.school_id) not in (select * from unnest($8::uuid[], $9::uuid[]))`,
      [...contactArguments(site, all), all.status ?? null, most, ...columnsOf(except)],
    );
  }
  const found = await sql<ContactAtSchool>(
    `select contact_id as "contactId", school_id as "schoolId" from contact_standing
     where trust_id = $1 and ($2::uuid is null or school_id = $2)
       and (contact_id, school_id) in (select * from unnest($3::uuid[], $4::uuid[]))
     order by sort_name, contact_id, school_id`,
    [site.trustId, site.schoolId, ...columnsOf(selection.contacts)],
  );
  const wanted = new Set(selection.contacts.map(({ contactId, schoolId }) => `${contactId} ${schoolId}`));
  if (found.length < wanted.size) throw new Refusal('not_found');
  return found;
}

/** Pairs as two arrays, for `unnest`. */
export const columnsOf = (pairs: readonly ContactAtSchool[]): [string[], string[]] => [
  pairs.map(({ contactId }) => contactId),
  pairs.map(({ schoolId }) => schoolId),
];
