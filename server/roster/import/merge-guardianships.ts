import type { Loss } from '../rules.ts';
import type { Merge } from './merge.ts';
import type { Tally } from './tally.ts';

const none: Tally = { added: 0, changed: 0, returned: 0, gone: 0, total: 0 };

/**
 * Works out which student and contact belong together by the agents that users name: an edge without direction,
 * whose ends' kinds decide who is the child. `edge` is what was said, `told` what it means. Expects merged people.
 */
export async function readAgents({ run, reach }: Merge): Promise<void> {
  await run(`create temporary table edge on commit drop as
    select u.line, u.external_id as teller, other from staged_user u cross join unnest(string_to_array(u.agents, ',')) other
    where u.rejection is null and not u.gone and other <> ''`);
  await run('analyze edge');
  await run(`create temporary table told on commit drop as
    select student_id, contact_id, bool_or(by_student) as by_student, bool_or(not by_student) as by_contact from (
      select s.id as student_id, c.id as contact_id, true as by_student from edge e
      join person s on s.source_id = :source and s.external_id = e.teller and s.kind = 'student'
      join person c on c.source_id = :source and c.external_id = e.other and c.kind = 'contact'
      union all
      select s.id, c.id, false from edge e
      join person c on c.source_id = :source and c.external_id = e.teller and c.kind = 'contact'
      join person s on s.source_id = :source and s.external_id = e.other and s.kind = 'student') pair
    group by student_id, contact_id`);
  await run('analyze told');
  await run(`create temporary table silent on commit drop as
    select p.id from person p join staged_user s using (external_id) where p.source_id = :source and s.stands_in`);
  await run(`create temporary table speaker on commit drop as
    select p.id from person p join staged_user s using (external_id) where p.source_id = :source and not s.stands_in
      and s.rejection is null and ${reach.users === 'named'}`);
}

/** Adds, changes and ends ties. A side that this package does not speak of keeps what it said before. */
export async function mergeGuardianships(merge: Merge): Promise<Tally> {
  const { run } = merge;
  const [changed] = await run<Partial<Tally>>(`
    with wanted as (${wanted(merge)}),
    done as (
      update guardianship g set told_by_student = w.by_student, told_by_contact = w.by_contact, import_id = :import,
        gone_at = case when w.by_student or w.by_contact then null else coalesce(g.gone_at, :now) end
      from wanted w where g.student_id = w.student_id and g.contact_id = w.contact_id
        and (w.by_student, w.by_contact, w.by_student or w.by_contact)
          is distinct from (g.told_by_student, g.told_by_contact, g.gone_at is null)
      returning old.gone_at is null as was_active, new.gone_at is null as is_active)
    select count(*) filter (where was_active and is_active)::int as changed,
      count(*) filter (where is_active and not was_active)::int as returned,
      count(*) filter (where was_active and not is_active)::int as gone from done`);
  const [added] = await run<Partial<Tally>>(`
    with done as (
      insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student, told_by_contact, import_id)
      select :trust, :source, t.student_id, t.contact_id, t.by_student, t.by_contact, :import from told t
      where not exists (select from guardianship g where g.student_id = t.student_id and g.contact_id = t.contact_id)
      returning 1)
    select count(*)::int as added from done`);
  const [total] = await run<Partial<Tally>>(
    'select count(*)::int as total from guardianship g where g.source_id = :source and g.gone_at is null',
  );
  return { ...none, ...changed, ...added, ...total };
}

/** How many ties would end between people who both stay. */
export async function guardianshipLoss(merge: Merge): Promise<Loss> {
  const [loss] = await merge.run<{ active: number; gone: number }>(`
    with wanted as (${wanted(merge)})
    select (select count(*) from guardianship g where g.source_id = :source and g.gone_at is null)::int as active,
      count(*)::int as gone from wanted w
    join guardianship g on g.student_id = w.student_id and g.contact_id = w.contact_id and g.gone_at is null
    join person s on s.id = w.student_id join person c on c.id = w.contact_id
    where not (w.by_student or w.by_contact)
      and not exists (select from leaver l where l.id in (s.id, c.id))`);
  return loss ?? { active: 0, gone: 0 };
}

/** The ties of everyone whose own row is in the package, as that row now has them. */
function wanted({ reach }: Merge): string {
  const speaks = (person: string) =>
    reach.users === 'all'
      ? `not exists (select from silent q where q.id = ${person})`
      : `exists (select from speaker q where q.id = ${person})`;
  return `select g.student_id, g.contact_id,
      case when ${speaks('g.student_id')} then coalesce(t.by_student, false) else g.told_by_student end as by_student,
      case when ${speaks('g.contact_id')} then coalesce(t.by_contact, false) else g.told_by_contact end as by_contact
    from guardianship g left join told t on t.student_id = g.student_id and t.contact_id = g.contact_id
    where g.source_id = :source`;
}
