import type { Loss } from '../rules.ts';
import { isKept } from './keep-absent.ts';
import type { Merge } from './merge.ts';
import type { Tally } from './tally.ts';

const none: Tally = { added: 0, changed: 0, returned: 0, gone: 0 };

/**
 * Works out which student and contact belong together by the agents that users name: an edge without direction,
 * whose ends' kinds decide who is the child. `pair` is what it means. Expects merged people.
 */
export async function readAgents({ run, reach, people }: Merge): Promise<void> {
  await run(`create temporary table pair on commit drop as
    select e.line, e.teller, e.other, t.kind = 'student' as by_student,
      case t.kind when 'student' then t.id else o.id end as student_id,
      case t.kind when 'student' then o.id else t.id end as contact_id
    from (select u.line, u.external_id as teller, other from staged_user u cross join unnest(string_to_array(u.agents, ',')) other
      where u.rejection is null and not u.gone and other <> '') e
    left join ${people} t on t.external_id = e.teller and t.kind <> 'staff'
    left join ${people} o on o.external_id = e.other and o.kind <> 'staff' and o.kind <> t.kind`);
  await run(`create temporary table speaker on commit drop as
    select p.id, s.stands_in as is_silent from person p join staged_user s using (external_id)
    where p.source_id = :source and s.rejection is null and (s.stands_in or ${reach.users !== 'all'})`);
  await run('analyze speaker');
}

/**
 * Compares the ties of everyone whose own row is in the package with what that row now says, into
 * `guardianship_diff`. A side that the package does not speak of keeps what it said before.
 */
export async function compareGuardianships({ run, reach }: Merge): Promise<void> {
  const about = (person: string, isSilent: boolean) =>
    `exists (select from speaker q where q.id = ${person} and q.is_silent = ${isSilent})`;
  const [some] = await run<{ isSilent: boolean }>(
    'select exists (select from speaker where is_silent) as "isSilent"',
  );
  const everybody = some?.isSilent === true ? (person: string) => `not ${about(person, true)}` : () => 'true';
  const speaks = reach.users === 'all' ? everybody : (person: string) => about(person, false);
  const scope =
    reach.users === 'all' ? 'true' : `(${about('g.student_id', false)} or ${about('g.contact_id', false)})`;
  await run(`create temporary table guardianship_diff on commit drop as
    with told as (
      select student_id, contact_id, bool_or(by_student) as by_student, bool_or(not by_student) as by_contact
      from pair where student_id is not null and contact_id is not null group by student_id, contact_id),
    tie as (
      select coalesce(t.student_id, g.student_id) as student_id, coalesce(t.contact_id, g.contact_id) as contact_id,
        case when g.student_id is null or ${speaks('g.student_id')} then coalesce(t.by_student, false)
          else g.told_by_student end as by_student,
        case when g.student_id is null or ${speaks('g.contact_id')} then coalesce(t.by_contact, false)
          else g.told_by_contact end as by_contact,
        g.student_id is null as is_new, g.gone_at is null as was_active, g.told_by_student, g.told_by_contact
      from told t
      full join (select * from guardianship g where g.source_id = :source and ${scope}) g
        on g.student_id = t.student_id and g.contact_id = t.contact_id)
    select student_id, contact_id, by_student, by_contact, is_new, was_active from tie
    where is_new or (by_student, by_contact, by_student or by_contact)
      is distinct from (told_by_student, told_by_contact, was_active) and not ${isKept('student_id')} and not ${isKept('contact_id')}`);
  await run('analyze guardianship_diff');
}

/** How many ties would end between people who both stay. */
export async function guardianshipLoss({ run }: Merge): Promise<Loss> {
  const [loss] = await run<{ active: number; gone: number }>(`
    select (select count(*) from guardianship g where g.source_id = :source and g.gone_at is null)::int as active,
      count(*)::int as gone from guardianship_diff d
    where was_active and not is_new and not (by_student or by_contact)
      and not exists (select from person_diff l where l.line is null and l.id in (d.student_id, d.contact_id))`);
  return loss ?? { active: 0, gone: 0 };
}

/** Lets no tie end between people who both stay. */
export async function keepTies({ run }: Merge): Promise<void> {
  await run(`delete from guardianship_diff d where was_active and not is_new and not (by_student or by_contact)
    and not exists (select from person_diff l where l.line is null and l.id in (d.student_id, d.contact_id))`);
}

/** Adds, changes and ends ties, as `guardianship_diff` says. */
export async function mergeGuardianships({ run }: Merge): Promise<Tally> {
  const [changed] = await run<Partial<Tally>>(`
    with done as (
      update guardianship g set told_by_student = d.by_student, told_by_contact = d.by_contact, import_id = :import,
        gone_at = case when d.by_student or d.by_contact then null else coalesce(g.gone_at, :now) end
      from guardianship_diff d where g.student_id = d.student_id and g.contact_id = d.contact_id and not d.is_new
      returning old.gone_at is null as was_active, new.gone_at is null as is_active)
    select count(*) filter (where was_active and is_active)::int as changed,
      count(*) filter (where is_active and not was_active)::int as returned,
      count(*) filter (where was_active and not is_active)::int as gone from done`);
  const [added] = await run<Partial<Tally>>(`
    with done as (
      insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student, told_by_contact, import_id)
      select :trust, :source, student_id, contact_id, by_student, by_contact, :import from guardianship_diff
      where is_new order by student_id returning 1)
    select count(*)::int as added from done`);
  return { ...none, ...changed, ...added };
}
