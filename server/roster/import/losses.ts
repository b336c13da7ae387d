import type { RosterFile } from '../one-roster/manifest.ts';
import type { ImportLosses, Loss, PersonKind } from '../rules.ts';
import type { Merge } from './merge.ts';
import { byKind } from './merge-people.ts';
import { byRows } from './tally.ts';

const none: Loss = { active: 0, gone: 0 };

/** Whoever was missing already was counted on that night. */
const isNew = 'w.missing_since is null';

/** Whether `w` is a student, or a contact of one, of schools (ids) whose year is turning: as many may leave there as do. */
function ofSchools(schools: readonly string[]): string {
  if (schools.length === 0) return 'false';
  const ids = schools.map((id) => `'${id}'::uuid`).join(', ');
  const at = (person: string) => `exists (select from affiliation a
    where a.person_id = ${person} and a.gone_at is null and a.school_id in (${ids}))`;
  return `(w.kind = 'student' and ${at('w.id')} or w.kind = 'contact' and (${at('w.id')}
    or exists (select from guardianship g where g.contact_id = w.id and g.gone_at is null and ${at('g.student_id')})))`;
}

/**
 * Counts who and what would be lost, save the students and contacts of `widened` schools. Expects `person_diff`. Changes
 * nothing.
 */
export async function countLosses(
  merge: Merge,
  widened: readonly string[],
): Promise<Omit<ImportLosses, 'guardianships'>> {
  const { run, reach } = merge;
  const people = await run<Loss & { kind: PersonKind }>(`
    select p.kind, count(*)::int as active, (select count(*) from person_diff l join person w on w.id = l.id
      where l.line is null and l.kind = p.kind and ${isNew} and not ${ofSchools(widened)})::int as gone
    from person p where p.source_id = :source and p.gone_at is null group by p.kind`);
  const [schools] = await run<Loss>(`select count(*)::int as active,
      count(*) filter (where ${byRows('staged_org', reach.orgs).gone})::int as gone
    from school x where x.source_id = :source and x.gone_at is null`);
  return {
    people: byKind((kind) => {
      const { active, gone } = people.find((row) => row.kind === kind) ?? none;
      return { active, gone };
    }),
    schools: schools ?? none,
    emptied: await emptied(merge),
  };
}

const records: readonly (readonly [RosterFile, staged: string, table: string])[] = [
  ['orgs', 'staged_org', 'school'],
  ['academicSessions', 'staged_session', 'academic_session'],
  ['users', 'staged_user', 'person'],
  ['roles', 'staged_role', 'affiliation'],
  ['enrollments', 'staged_enrolment', 'enrolment'],
];

/** The files that claim to be complete and hold nothing, although there were such records. */
async function emptied({ run, reach }: Merge): Promise<string[]> {
  const complete = records.filter(([file]) => reach[file] === 'all');
  const questions = complete.map(
    ([file, staged, table]) => `select '${file}' as file
      where not exists (select from ${staged} where rejection is null and not gone)
        and exists (select from ${table} x where x.source_id = :source and x.gone_at is null)`,
  );
  if (questions.length === 0) return [];
  const found = await run<{ file: string }>(questions.join(' union all '));
  return found.map(({ file }) => file);
}
