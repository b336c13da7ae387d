import type { Reading } from '../unit-of-work.ts';
import { knownYears, studentOutcome, type Day, type StudentFacts, type StudentOutcome } from './rules.ts';

/** Which turn of the year is looked at: the school and its new year's first day. */
export interface RolloverScope {
  readonly rolloverId: string;
  readonly schoolId: string;
  readonly firstOn: Day;
}

/** A student whom the turn of the year concerns at a school, and what becomes of them. */
export interface RolloverStudent {
  readonly studentId: string;
  readonly name: string;
  readonly year: string | null;
  readonly outcome: StudentOutcome;
  /** The last day of their classes at the school, when the roster gives one. */
  readonly lastOn: Day | null;
  /** The school of the trust where they go on. */
  readonly nextSchool: string | null;
}

type Row = Omit<RolloverStudent, 'outcome'> & Pick<StudentFacts, 'here' | 'gone' | 'nextHere'>;

/** How late in the new year somebody may begin and still belong to it from its start. */
const lateStart = 60;

const query = `
  with next as materialized (
    select d.student_id, d.school_id from student_dates d
    where d.trust_id = app_trust() and (d.begins_on is null or d.begins_on <= $3::date + ${lateStart})
      and (d.ends_on is null or d.ends_on > $3::date)),
  concerned as (
    select student_id, true as here from rollover_student where rollover_id = $1
    union select n.student_id, false from next n where n.school_id = $2
      and not exists (select from rollover_student r where r.rollover_id = $1 and r.student_id = n.student_id))
  select s.id as "studentId", s.grade as year, c.here, s.gone_at is not null as gone,
    coalesce(s.preferred_given_name, s.given_name) || ' ' || coalesce(s.preferred_family_name, s.family_name) as name,
    exists (select from next n where n.student_id = s.id and n.school_id = $2) as "nextHere",
    (select min(o.name) from next n join school o on o.id = n.school_id where n.student_id = s.id and n.school_id <> $2) as "nextSchool",
    (select max(e.ends_on)::text from enrolment e where e.student_id = s.id and e.school_id = $2) as "lastOn"
  from concerned c join people_known($2) s on s.id = c.student_id where s.erased_at is null
  order by coalesce(s.preferred_family_name, s.family_name), coalesce(s.preferred_given_name, s.given_name), s.id`;

/** Every student whom the turn of the year concerns at a school, by name. The preview and the work both come from here. */
export async function rolloverStudents(
  { sql }: Pick<Reading, 'sql'>,
  { rolloverId, schoolId, firstOn }: RolloverScope,
): Promise<RolloverStudent[]> {
  const rows = await sql<Row>(query, [rolloverId, schoolId, firstOn]);
  const here = rows.filter((row) => row.here);
  const known = knownYears(
    here.map(({ year, nextHere, nextSchool, gone }) => ({
      year,
      goesOn: (nextHere && !gone) || nextSchool !== null,
    })),
  );
  return rows.flatMap(({ here: isHere, gone, nextHere, ...student }) => {
    const outcome = studentOutcome({
      here: isHere,
      gone,
      nextHere,
      nextElsewhere: student.nextSchool !== null,
      yearIsKnown: known.has(student.year),
    });
    return outcome === null ? [] : [{ ...student, outcome }];
  });
}
