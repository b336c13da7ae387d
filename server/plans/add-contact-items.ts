import type { UnitOfWork } from '../unit-of-work.ts';
import { signedInLately } from './describe-items.ts';
import type { PlanKind } from './rules.ts';

/** The kinds of plan whose rows are contacts, each at a school. */
type ContactKind = Extract<PlanKind, 'welcome' | 'contact_reset' | 'contact_revoke' | 'contact_restore'>;

/** Whom a plan is about. */
export interface ContactRows {
  /** A select of `contact_id` and `school_id`, none twice, with what else is asked of it below, as `d`. */
  readonly text: string;
  readonly values: readonly unknown[];
  /** The order of the rows: by `d`, or by how the contact stands, `c`. */
  readonly order: string;
  /** What has to be so of `c`, beside having been chosen. */
  readonly only?: string;
  /** Evidence of `d` that goes before what is found here. */
  readonly evidence?: string;
}

const causes: Readonly<Record<ContactKind, string>> = {
  welcome: 'c.status',
  contact_reset: 'c.status',
  contact_revoke: `coalesce(c.reasons[1], 'withdrawn')`,
  contact_restore: 'c.revoke_reason',
};

/** What is so when a row is frozen: it is skipped when it is no longer. A mail is decided when it is sent. */
const facts = (kind: ContactKind) =>
  kind === 'contact_revoke' || kind === 'contact_restore'
    ? {
        facts: `jsonb_build_object('status', c.status, 'reasons', c.reasons)`,
        isLeftOut: 'c.blocked', // Bulk changes pass whoever is blocked by, and say so.
      }
    : { facts: 'null::jsonb', isLeftOut: 'false' };

/*
 * Each part goes through the chosen contacts once, and begins with them: the planner knows how many they are, and looks a few up
 * along indexes and a million by joins.
 */
const insert = (kind: ContactKind, { order, only = 'true', evidence = `'{}'::jsonb` }: ContactRows) => `
  with gone as (
    select d.contact_id, d.school_id, max(greatest(e.gone_at, f.gone_at, s.gone_at)) as at
    from drafted d join guardianship g on g.contact_id = d.contact_id join person s on s.id = g.student_id
    left join enrolment e on e.student_id = s.id and e.school_id = d.school_id
    left join affiliation f on f.person_id = s.id and f.school_id = d.school_id
    where e.student_id is not null or f.person_id is not null group by d.contact_id, d.school_id),
  also_staff as (
    select distinct d.contact_id from drafted d join registration r on r.person_id = d.contact_id and r.ended_at is null
    join registration s on s.account_id = r.account_id and s.ended_at is null
    join person p on p.id = s.person_id and p.kind = 'staff'),
  elsewhere as (
    select distinct d.contact_id, d.school_id from drafted d join contact_standing o on o.contact_id = d.contact_id
    where o.school_id <> d.school_id and o.students > 0),
  frozen as (
    insert into plan_item (plan_id, position, trust_id, person_id, school_id, facts, cause, evidence, warnings, state, reason, ended_at)
    select $1, row_number() over (order by ${order}), c.trust_id, c.contact_id, c.school_id, ${facts(kind).facts}, ${causes[kind]},
      jsonb_strip_nulls(jsonb_build_object('years', c.years, 'type', c.type_code, 'children', c.students,
        'lastChildOn', case when c.students = 0 then (gone.at at time zone 'Europe/London')::date end,
        'lastSignInAt', iso(a.last_sign_in_at))) || ${evidence},
      array_remove(array[
        case when also_staff.contact_id is not null then 'also_staff' end,
        case when elsewhere.contact_id is not null then 'child_elsewhere' end,
        case when ${signedInLately} then 'signed_in_lately' end], null),
      case when ${facts(kind).isLeftOut} then 'skipped' else 'to_do' end,
      case when ${facts(kind).isLeftOut} then 'contact_blocked' end, case when ${facts(kind).isLeftOut} then gatehouse_now() end
    from drafted d join contact_standing c on c.contact_id = d.contact_id and c.school_id = d.school_id
    left join gone on gone.contact_id = d.contact_id and gone.school_id = d.school_id
    left join elsewhere on elsewhere.contact_id = d.contact_id and elsewhere.school_id = d.school_id
    left join also_staff on also_staff.contact_id = d.contact_id
    left join registration r on r.person_id = d.contact_id and r.ended_at is null
    left join account a on a.id = r.account_id
    where ${only}
    returning state)
  select count(*)::int as total, count(*) filter (where state = 'to_do')::int as people from frozen`;

/**
 * Freezes contacts, each at a school, as the rows of a plan, with why each is there, what proves it, and what to look at twice:
 * for whoever approves it to see what whoever made it saw. The same few statements, whatever the number of rows. Returns how
 * many there are, and how many of them there is something to do for.
 */
export async function addContactItems(
  { sql }: UnitOfWork,
  { planId, kind }: { readonly planId: string; readonly kind: ContactKind },
  rows: ContactRows,
): Promise<{ total: number; people: number }> {
  await sql(`create temporary table drafted on commit drop as ${rows.text}`, rows.values);
  await sql('analyze drafted (contact_id, school_id)');
  await sql(`select set_config('work_mem', '64MB', true)`);
  const [frozen] = await sql<{ total: number; people: number }>(insert(kind, rows), [planId]);
  await sql('drop table drafted');
  if (frozen === undefined) throw new Error('nothing was counted');
  return frozen;
}
