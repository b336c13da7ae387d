import type { ImportCounts } from './apply-package.ts';
import type { Merge } from './merge.ts';

/** So large a part of all contacts is not worth picking out. */
const most = 0.3;

/**
 * Brings how contacts stand in line with what the import changed, and says to the triggers, which stand still meanwhile, that
 * it is over. Also makes known the kinds of contact that the roster brought along.
 */
export async function keepStandings(merge: Merge, counts: ImportCounts): Promise<void> {
  if (hasChanged(counts)) await bringInLine(merge, counts);
  await merge.run(`select set_config('app.roster_import', '', true)`);
}

/** Whatever an import writes of the roster, it counts. */
const hasChanged = ({ people, schools, affiliations, guardianships, enrolments }: ImportCounts): boolean =>
  [...Object.values(people), schools, affiliations, guardianships, enrolments].some(
    ({ added, changed, gone, returned }) => added + changed + gone + returned > 0,
  );

async function bringInLine(merge: Merge, { people, schools }: ImportCounts): Promise<void> {
  const { run, uow } = merge;
  const { contact: contacts } = people;
  await run(`insert into contact_type (trust_id, code, name, portal)
    select distinct :trust, p.contact_type, p.contact_type, usual_portal(p.contact_type)
    from person p where p.trust_id = :trust and p.kind = 'contact' and p.contact_type is not null and p.import_id = :import
    on conflict do nothing`);
  const enough = contacts.total * most;
  const all =
    schools.gone + schools.returned > 0 || contacts.added > enough || (await affected(merge)) > enough;
  await run(`select keep_standing(:trust${all ? '' : ', array(select id from affected)'})`);
  // All but the names that a search looks through: of them PostgreSQL takes a large sample by itself, when the import is over.
  if (all)
    await uow.sql(
      'analyze contact_standing (trust_id, contact_id, school_id, status, sort_name, type_code, reasons, years)',
    );
}

/** Picks out, in `affected`, the contacts of whom anything changed; returns how many they are. */
async function affected({ run }: Merge): Promise<number> {
  await run(`create temporary table affected on commit drop as
    with student as (
      select id from person where source_id = :source and kind = 'student' and import_id = :import
      union select student_id from enrolment where source_id = :source and import_id = :import
      union select person_id from affiliation where source_id = :source and import_id = :import and role = 'student')
    select contact_id as id from guardianship where source_id = :source and import_id = :import
    union select g.contact_id from guardianship g join student s on s.id = g.student_id
    union select id from person where source_id = :source and kind = 'contact' and import_id = :import
    union select a.person_id from affiliation a join person p on p.id = a.person_id
      where a.source_id = :source and a.import_id = :import and p.kind = 'contact'`);
  const [row] = await run<{ count: number }>('select count(*)::int as count from affected');
  return row?.count ?? 0;
}
