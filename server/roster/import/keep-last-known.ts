import type { Merge } from './merge.ts';

/** What a school is told of somebody, and nothing newer once they went elsewhere. */
const columns = [
  'given_name',
  'family_name',
  'preferred_given_name',
  'preferred_family_name',
  'email',
  'phone',
  'grade',
  'contact_type',
  'language',
];
const of = (alias: string) => columns.map((name) => `${alias}.${name}`).join(', ');

/** Notes, in `was_known`, who the students and contacts were of whom this import says something else. Before it is written. */
export async function noteWhoTheyWere({ run }: Merge): Promise<void> {
  await run(`create temporary table was_known on commit drop as
    select p.id, ${of('p')} from person_diff d join person p on p.id = d.id join staged_user u on u.line = d.line
    where p.kind <> 'staff' and (${of('p')}) is distinct from (${of('u')})`);
  await run('analyze was_known');
}

/** Of each of them once and no more: whether a school knows them today. Asked along indexes, for a few as for many. */
const isKnown = (person: string, school: string) =>
  `coalesce((select true from known_at a where a.person_id = ${person} and a.school_id = ${school} limit 1), false)`;

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
  await run(`delete from last_known k where k.trust_id = :trust and k.person_id in (${spokenOf})
    and ${isKnown('k.person_id', 'k.school_id')}`);
  await run(`delete from later_tie n where n.trust_id = :trust and n.student_id in (${spokenOf})
    and ${isKnown('n.student_id', 'n.school_id')}`);
  await run(`insert into last_known (trust_id, person_id, school_id, ${columns.join(', ')})
    select :trust, w.id, s.school_id, ${of('w').replace('w.contact_type', 'coalesce(w.contact_type, c.type_code)')}
    from (${schools}) s join was_known w on w.id = s.person_id
    left join contact_standing c on c.contact_id = w.id and c.school_id = s.school_id
    where not ${isKnown('s.person_id', 's.school_id')}
    on conflict do nothing`);
  await run(`insert into later_tie (trust_id, contact_id, student_id, school_id)
    select :trust, d.contact_id, d.student_id, c.school_id
    from guardianship_diff d join contact_standing c on c.contact_id = d.contact_id
    where d.is_new and not ${isKnown('d.student_id', 'c.school_id')}
      and (exists (select from enrolment e where e.student_id = d.student_id and e.school_id = c.school_id)
        or exists (select from affiliation a where a.person_id = d.student_id and a.school_id = c.school_id))
    on conflict do nothing`);
}
