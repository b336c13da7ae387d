import type { Merge } from './merge.ts';

/**
 * Keeps the hashes of students' dates of birth as the package says. What it does not speak of stays: unknown is not "no".
 * Whoever has left keeps none. Expects merged people.
 */
export async function mergeBirths({ run, reach, people }: Merge): Promise<void> {
  await run(`delete from student_birth b using person_diff d where d.line is null and b.student_id = d.id`);
  if (reach.demographics === 'none') return;
  const said = `staged_demographic s join ${people} p on p.external_id = s.external_id and p.kind = 'student'
    where s.rejection is null`;
  await run(`insert into student_birth as b (student_id, trust_id, hash)
    select p.id, :trust, s.birth_hash from ${said} and not s.gone and s.birth_hash is not null
      and exists (select from person x where x.id = p.id and x.gone_at is null)
    on conflict (student_id) do update set hash = excluded.hash where b.hash <> excluded.hash`);
  await run(
    `delete from student_birth b using ${said} and (s.gone or s.birth_hash is null) and b.student_id = p.id`,
  );
}
