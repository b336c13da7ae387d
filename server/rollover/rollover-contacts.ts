import type { Reading } from '../unit-of-work.ts';
import type { RolloverStudent } from './rollover-students.ts';
import { contactOutcome, type ContactOutcome, type StudentOutcome } from './rules.ts';

/** What to look at twice before somebody loses access. */
export type RolloverWarning = 'also_staff' | 'child_elsewhere' | 'signed_in_lately';

/** A contact with access, or a welcome on its way, at the school, and what the turn of the year makes of it. */
export interface RolloverContact {
  readonly contactId: string;
  readonly name: string;
  readonly outcome: ContactOutcome;
  readonly children: readonly {
    readonly name: string;
    readonly year: string | null;
    readonly outcome: StudentOutcome;
  }[];
  readonly warnings: readonly RolloverWarning[];
}

interface Row {
  readonly contactId: string;
  readonly name: string;
  readonly studentIds: readonly string[];
  readonly warnings: readonly RolloverWarning[];
}

const query = `
  select c.contact_id as "contactId",
    coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    array_agg(g.student_id order by g.student_id) as "studentIds",
    array_remove(array[
      case when exists (select from registration r join registration o on o.account_id = r.account_id and o.ended_at is null
        join person s on s.id = o.person_id and s.kind = 'staff'
        where r.person_id = c.contact_id and r.ended_at is null) then 'also_staff' end,
      case when exists (select from contact_standing o where o.contact_id = c.contact_id and o.school_id <> c.school_id
        and o.students > 0) then 'child_elsewhere' end,
      case when exists (select from registration r join account a on a.id = r.account_id
        where r.person_id = c.contact_id and r.ended_at is null
          and a.last_sign_in_at > gatehouse_now() - interval '24 hours') then 'signed_in_lately' end], null) as warnings
  from contact_standing c join people_known($1) p on p.id = c.contact_id
  join guardianship g on g.contact_id = c.contact_id and g.student_id = any ($2) and coalesce(g.access, true)
  join person s on s.id = g.student_id
  where c.trust_id = app_trust() and c.school_id = $1 and p.erased_at is null
    and c.status in ('active', 'never_logged_in', 'ready_to_revoke')
    and ($3::uuid[] is null or c.contact_id = any ($3))
    and (g.gone_at is null or g.gone_at >= s.gone_at)
    and not exists (select from contact_block b where b.contact_id = c.contact_id and b.student_id = g.student_id and b.lifted_at is null)
  group by c.contact_id, c.school_id, 2, c.sort_name
  order by c.sort_name, c.contact_id`;

/** What the turn of the year makes of contacts at a school, all or these, by what it makes of the students in their care. */
export async function rolloverContacts(
  { sql }: Pick<Reading, 'sql'>,
  schoolId: string,
  students: readonly RolloverStudent[],
  only: readonly string[] | null = null,
): Promise<RolloverContact[]> {
  const known = new Map(students.map((student) => [student.studentId, student]));
  const rows = await sql<Row>(query, [schoolId, [...known.keys()], only]);
  return rows.map(({ studentIds, ...contact }) => {
    const children = studentIds.flatMap((id) => known.get(id) ?? []);
    return {
      ...contact,
      outcome: contactOutcome(children.map(({ outcome }) => outcome)),
      warnings: withMoves(contact.warnings, children),
      children: children.map(({ name, year, outcome }) => ({ name, year, outcome })),
    };
  });
}

/** A child who goes on at another school of the trust is one to look at, too. */
function withMoves(
  warnings: readonly RolloverWarning[],
  children: readonly RolloverStudent[],
): readonly RolloverWarning[] {
  const moves = children.some(({ outcome }) => outcome === 'changes_school');
  return moves && !warnings.includes('child_elsewhere') ? [...warnings, 'child_elsewhere'] : warnings;
}
