import type { Site } from '#server/administrators/rules.ts';
import { staffStatuses } from '#server/invitations/rules.ts';
import type { StaffFilter } from '#server/invitations/staff-filter.ts';
import type { Portal } from '../open-portal.ts';

/** A filter of the list. */
export interface ListQuestion {
  /** What was looked for, whatever the tab. */
  readonly what: string;
  readonly filter: StaffFilter;
}

/** A list without a search. */
export const everybody = 'everybody';

interface Somebody {
  readonly familyName: string;
  readonly givenName: string;
  readonly email: string;
}

/** What people look for: every tab, and in each of them what they would type. The names are taken from the middle. */
export async function questionsAt({ owner }: Portal, { trustId, schoolId }: Site): Promise<ListQuestion[]> {
  const { rows } = await owner.query<Somebody>(
    `select family_name as "familyName", given_name as "givenName", email from person p
     where trust_id = $1 and kind = 'staff' and gone_at is null and email is not null
       and ($2::uuid is null or exists (select from affiliation a where a.person_id = p.id and a.school_id = $2))
     order by md5(external_id) limit 1`,
    [trustId, schoolId],
  );
  const [somebody] = rows;
  if (!somebody) throw new Error('there is nobody to look for');
  const searches = {
    'a surname': somebody.familyName,
    'a given name': somebody.givenName,
    'part of an address': somebody.email.slice(0, somebody.email.indexOf('@') - 1),
    'the domain': somebody.email.slice(somebody.email.indexOf('@') + 1),
    'two letters': somebody.familyName.slice(0, 2),
    nobody: 'qzxqzx',
  };
  return [undefined, ...staffStatuses].flatMap((status) => [
    { what: everybody, filter: { status } },
    ...Object.entries(searches).map(([what, q]) => ({ what, filter: { status, q } })),
  ]);
}
