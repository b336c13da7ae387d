import type { Reading } from '../../unit-of-work.ts';
import type { ContactAt } from './welcome-facts.ts';

/** A child of a contact, at a school. */
export interface ChildAt extends ContactAt {
  readonly studentId: string;
  readonly name: string;
}

const query = `
  select distinct w."contactId", w."schoolId", s.id as "studentId", s.sort_name,
    coalesce(s.preferred_given_name, s.given_name) || ' ' || coalesce(s.preferred_family_name, s.family_name) as name
  from jsonb_to_recordset($1) as w("contactId" uuid, "schoolId" uuid)
  join guardianship g on g.contact_id = w."contactId" and g.gone_at is null and g.access is distinct from false
  join student_place l on l.student_id = g.student_id and l.school_id = w."schoolId"
    and (l.begins_on is null or l.begins_on <= $2::date) and (l.ends_on is null or l.ends_on > $2::date)
  join person s on s.id = g.student_id and s.gone_at is null
  where g.trust_id = app_trust() and not exists (select from contact_block b where b.contact_id = g.contact_id
    and b.lifted_at is null and (b.student_id is null or b.student_id = g.student_id))
  order by s.sort_name, name`;

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** Each contact's own children at a school today, without those who were taken away from them, by {@link keyOf}. */
export async function childrenAt(
  { sql, now }: Pick<Reading, 'sql' | 'now'>,
  contacts: readonly ContactAt[],
): Promise<ReadonlyMap<string, readonly ChildAt[]>> {
  const wanted = contacts.map(({ contactId, schoolId }) => ({ contactId, schoolId }));
  const rows = await sql<ChildAt>(query, [JSON.stringify(wanted), london.format(now)]);
  return Map.groupBy(rows, keyOf);
}

/** The names of each contact's own children, as {@link childrenAt}. */
export async function childNamesAt(
  reading: Pick<Reading, 'sql' | 'now'>,
  contacts: readonly ContactAt[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const families = await childrenAt(reading, contacts);
  return new Map([...families].map(([key, children]) => [key, children.map(({ name }) => name)]));
}

/** What tells a contact at a school from any other. */
export const keyOf = ({ contactId, schoolId }: ContactAt): string => `${contactId} ${schoolId}`;
