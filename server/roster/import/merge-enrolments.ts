import { unlessKept } from './keep-absent.ts';
import type { Merge } from './merge.ts';
import { byRows, mergeRecords, type Tally } from './tally.ts';

/** Adds, changes and ends students' time at schools. Rows without a student or a school are left to be reported. */
export function mergeEnrolments(merge: Merge): Promise<Tally> {
  return mergeRecords(merge, {
    table: 'enrolment',
    wished: `select s.line, s.external_id, s.student_external_id, s.school_external_id, s.class_external_id,
        s.begins_on, s.ends_on, p.id as student_id, o.id as school_id, p.id is not null and o.id is not null as is_whole
      from staged_enrolment s
      left join ${merge.people} p on p.external_id = s.student_external_id and p.kind = 'student'
      left join school o on o.source_id = :source and o.external_id = s.school_external_id
      where s.rejection is null and not s.gone`,
    columns: ['student_id', 'school_id', 'class_external_id', 'begins_on', 'ends_on'],
    ...unlessKept('x.student_id', byRows('staged_enrolment', merge.reach.enrollments)),
  });
}
