import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { contactArguments, type ContactSelection } from './contact-filter.ts';
import { columnsOf, most, selectedContacts } from './selected-contacts.ts';

/** A selection as rows of a question: a text that tells `contact_id` and `school_id`, and its nine parameters from `$1`. */
export interface SelectionSource {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * A selection for the database to go through by itself, however many it holds: none of their ids passes through here, save
 * those that were ticked. Refuses `not_found` as {@link selectedContacts} does.
 */
export async function selectionSource(
  reading: Reading,
  site: Site,
  selection: ContactSelection,
): Promise<SelectionSource> {
  if ('all' in selection) {
    const { all, except } = selection;
    return {
      text: `select f.contact_id, f.school_id from find_contacts($1, $2, $3, $4, $5, $6, null, null, null, false, $7) f
        where (f.contact_id, f.school_id) not in (select * from unnest($8::uuid[], $9::uuid[]))`,
      values: [...contactArguments(site, all), all.status ?? null, most, ...columnsOf(except)],
    };
  }
  const columns = columnsOf(await selectedContacts(reading, site, selection));
  return {
    text: `select f.contact_id, f.school_id from unnest($8::uuid[], $9::uuid[]) as f(contact_id, school_id)
      where coalesce($1::text, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text) is null`,
    values: [...Array<null>(7).fill(null), ...columns],
  };
}
