import type { Reading } from '../unit-of-work.ts';
import { rolloverChecks, type Check, type CheckFacts } from './checks.ts';
import type { RolloverScope, RolloverStudent } from './rollover-students.ts';
import { yearOrder } from './rules.ts';

type Found = Omit<CheckFacts, 'students' | 'leaving' | 'unknownYears' | 'unknown'>;

const query = `
  with here as (select id, source_id from school where id = $2)
  select last.days as "importDays", coalesce(newest.state = 'held', false) as "importHeld",
    coalesce(last.ended_at > w.opened_at, false) as "importSinceOpened",
    exists (select from student_dates d where d.school_id = $2 and (d.ends_on is not null or d.begins_on is not null)) as dated,
    (select count(*)::int from contact_standing c where c.school_id = $2 and c.status = 'not_eligible' and c.reasons = '{}') as "contactsWithoutEmail",
    (select count(distinct o.id)::int from carry_over o join contact_standing c on c.contact_id = o.old_contact_id
      where c.school_id = $2 and o.state = 'proposed') as "carryOversOpen",
    (select count(*)::int from plan p where p.school_id = $2 and p.state in ('approved', 'running') and p.id is distinct from w.plan_id) as "plansRunning",
    (select count(distinct a.person_id)::int from active_affiliation a join person p on p.id = a.person_id and p.kind = 'staff'
      where a.school_id = $2 and a.ends_on between (gatehouse_now() at time zone 'Europe/London')::date and w.first_on) as "staffEnding"
  from rollover w cross join here
  left join lateral (select i.ended_at, extract(day from gatehouse_now() - i.ended_at)::int as days from roster_import i
    where i.source_id = here.source_id and i.state = 'done' order by i.started_at desc limit 1) last on true
  left join lateral (select i.state from roster_import i where i.source_id = here.source_id order by i.started_at desc limit 1) newest on true
  where w.id = $1`;

/** What is to be looked at before a school says go. */
export async function findChecks(
  { sql }: Pick<Reading, 'sql'>,
  { rolloverId, schoolId }: RolloverScope,
  students: readonly RolloverStudent[],
): Promise<Check[]> {
  const [found] = await sql<Found>(query, [rolloverId, schoolId]);
  if (found === undefined) return [];
  const of = (...outcomes: readonly string[]) => students.filter(({ outcome }) => outcomes.includes(outcome));
  const unknown = of('unknown');
  const years = new Set(unknown.map(({ year }) => year).filter((year) => year !== null));
  return rolloverChecks({
    ...found,
    students: students.length - of('starts').length,
    leaving: of('leaves', 'changes_school').length,
    unknown: unknown.length,
    unknownYears: [...years].toSorted((a, b) => yearOrder(a) - yearOrder(b)),
  });
}
