import type { Merge } from './merge.ts';
import { personColumns } from '../person-columns.ts';

/** What a school is told of somebody, and nothing newer once they went elsewhere. */
const columns = personColumns.filter((name) => name !== 'enabled');
const of = (alias: string) => columns.map((name) => `${alias}.${name}`).join(', ');

/** Notes, in `was_known`, who the students and contacts were of whom this import says something else. Before it is written. */
export async function noteWhoTheyWere({ run }: Merge): Promise<void> {
  await run(`create temporary table was_known on commit drop as
    select p.id, ${of('p')} from person_diff d join person p on p.id = d.id join staged_user u on u.line = d.line
    where p.kind <> 'staff' and (${of('p')}) is distinct from (${of('u')})`);
  await run('analyze was_known');
}

/*
 * Schools that have, or had, something to do with somebody. How contacts stand is not looked at anew yet: whom only this import
 * ties to a school is not in it.
 */
const schools = `
  select w.id as person_id, e.school_id from was_known w join enrolment e on e.student_id = w.id
  union select w.id, a.school_id from was_known w join affiliation a on a.person_id = w.id where a.role = 'student' and a.school_id is not null
  union select w.id, c.school_id from was_known w join contact_standing c on c.contact_id = w.id`;

/** Whose ties to schools this import speaks of. */
const spokenOf = `
  with student as (
    select student_id as id from enrolment where source_id = :source and import_id = :import
    union select person_id from affiliation where source_id = :source and import_id = :import and role = 'student')
  select id from student union select g.contact_id from guardianship g join student s on s.id = g.student_id
  union select contact_id from guardianship where source_id = :source and import_id = :import`;

/**
 * Writes down what former schools knew of those of whom the import says something else, as it was before, and who came to a
 * child that had left; and forgets both of those who are back. Expects everything of the roster to be merged, and nobody's
 * standing to be looked at yet.
 */
export async function keepLastKnown({ run }: Merge): Promise<void> {
  await run(`delete from last_known k using known_schools(array(
      select l.person_id from last_known l where l.trust_id = :trust and l.person_id in (${spokenOf}))) a
    where k.person_id = a.person_id and k.school_id = a.school_id`);
  await run(`delete from later_tie n using known_schools(array(
      select l.student_id from later_tie l where l.trust_id = :trust and l.student_id in (${spokenOf}))) a
    where n.student_id = a.person_id and n.school_id = a.school_id`);
  await run(`with known as materialized (select * from known_schools(array(select id from was_known)))
    insert into last_known (trust_id, person_id, school_id, ${columns.join(', ')})
    select :trust, w.id, s.school_id, ${of('w').replace('w.contact_type', 'coalesce(w.contact_type, c.type_code)')}
    from (${schools}) s join was_known w on w.id = s.person_id
    left join contact_standing c on c.contact_id = w.id and c.school_id = s.school_id
    where not exists (select from known a where a.person_id = s.person_id and a.school_id = s.school_id)
    on conflict do nothing`);
  await run(`with told as materialized (
      select d.contact_id, d.student_id, c.school_id from guardianship_diff d
      join contact_standing c on c.contact_id = d.contact_id where d.is_new),
    known as materialized (select * from known_schools(array(select student_id from told)))
    insert into later_tie (trust_id, contact_id, student_id, school_id)
    select :trust, t.contact_id, t.student_id, t.school_id from told t
    where not exists (select from known a where a.person_id = t.student_id and a.school_id = t.school_id)
      and (exists (select from enrolment e where e.student_id = t.student_id and e.school_id = t.school_id)
        or exists (select from affiliation a where a.person_id = t.student_id and a.school_id = t.school_id))
    on conflict do nothing`);
}
