import type { Merge } from './merge.ts';

const many = 20_000;

/**
 * Brings how contacts stand in line with what the import changed, and says to the triggers, which stand still meanwhile, that
 * it is over. Also makes known the kinds of contact that the roster brought along.
 */
export async function keepStandings(
  { run, uow }: Merge,
  { schoolsChanged }: { readonly schoolsChanged: boolean },
): Promise<void> {
  await run(`insert into contact_type (trust_id, code, name, portal)
    select distinct :trust, p.contact_type, p.contact_type, usual_portal(p.contact_type)
    from person p where p.trust_id = :trust and p.kind = 'contact' and p.contact_type is not null and p.import_id = :import
    on conflict do nothing`);
  const changed = await run<{ id: string }>(`
    with student as (
      select id from person where source_id = :source and kind = 'student' and import_id = :import
      union select student_id from enrolment where source_id = :source and import_id = :import
      union select person_id from affiliation where source_id = :source and import_id = :import and role = 'student')
    select contact_id as id from guardianship where source_id = :source and import_id = :import
    union select g.contact_id from guardianship g join student s on s.id = g.student_id
    union select id from person where source_id = :source and kind = 'contact' and import_id = :import
    union select a.person_id from affiliation a join person p on p.id = a.person_id
      where a.source_id = :source and a.import_id = :import and p.kind = 'contact'
    limit ${many + 1}`);
  const all = schoolsChanged || changed.length > many;
  await run(`select keep_standing(:trust${all ? '' : `, '{${changed.map(({ id }) => id).join(',')}}'`})`);
  if (all) await uow.sql('analyze contact_standing');
  await uow.sql(`select set_config('app.roster_import', '', true)`);
}
