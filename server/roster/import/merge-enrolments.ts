import type { Merge } from './merge.ts';
import { goneBy, mergeRecords, type Tally } from './tally.ts';

/** Adds, changes and ends students' time at schools. Expects people and schools to be merged. */
export async function mergeEnrolments(merge: Merge): Promise<Tally> {
  // Rows without a student or a school stay in the table, to be reported.
  await merge.run(`create temporary table enrolment_row on commit drop as
    select s.line, s.external_id, s.student_external_id, s.school_external_id, s.class_external_id, s.begins_on, s.ends_on,
      p.id as student_id, x.id as school_id
    from staged_enrolment s
    left join person p on p.source_id = :source and p.external_id = s.student_external_id and p.kind = 'student'
    left join school x on x.source_id = :source and x.external_id = s.school_external_id
    where s.rejection is null and not s.gone`);
  await merge.run('analyze enrolment_row');
  return mergeRecords(merge, {
    table: 'enrolment',
    wished: '(select * from enrolment_row where student_id is not null and school_id is not null)',
    columns: ['student_id', 'school_id', 'class_external_id', 'begins_on', 'ends_on'],
    gone: goneBy('staged_enrolment', merge.reach.enrollments),
  });
}
