import type { Portal } from '../open-portal.ts';
import { affected, type Leaving } from './students.ts';

/** How contacts stand by the classes of their children, for all of the trust, or for those whom something changed. */
const classify = (whom: string) => `
  with here as (
    select c.contact_id, c.school_id, count(e.student_id) as n, coalesce(array_agg(distinct s.grade) filter (where e.student_id is not null), '{}') as years,
      coalesce(string_agg(plain(' ' || s.given_name || ' ' || s.family_name), '' order by s.given_name) filter (where e.student_id is not null), '') as children
    from contact_standing c join guardianship g on g.contact_id = c.contact_id and g.gone_at is null
    join person s on s.id = g.student_id
    left join enrolment e on e.student_id = s.id and e.school_id = c.school_id and e.gone_at is null and s.gone_at is null
      and (e.begins_on is null or e.begins_on <= current_date) and (e.ends_on is null or e.ends_on > current_date)
    where c.trust_id = $1${whom} group by c.contact_id, c.school_id)
  update contact_standing c set students = h.n, open_students = h.n, years = h.years,
    search_text = plain(' ' || p.given_name || ' ') || plain(p.family_name || ', ' || p.given_name) || h.children
  from here h join person p on p.id = h.contact_id where c.contact_id = h.contact_id and c.school_id = h.school_id and c.students <> h.n`;

const plan = `insert into plan (trust_id, kind, state, offers, made_by, made_by_name, made_at, total)
  select $1, 'contact_revoke', 'approved', '[]', $2, 'By hand', now(), count(*) from contact_standing
  where trust_id = $1 and status = 'ready_to_revoke' returning id`;

const items = `
  with kin as (
    select g.contact_id, e.school_id, max(e.gone_at)::date as last_on, count(*) filter (where e.gone_at is null) as children
    from guardianship g join enrolment e on e.student_id = g.student_id where g.trust_id = $1 group by 1, 2),
  staff as (
    select r.account_id from registration r join person p on p.id = r.person_id
    where r.trust_id = $1 and r.ended_at is null and p.kind = 'staff'),
  elsewhere as (
    select contact_id, count(*) as schools from contact_standing where trust_id = $1 and students > 0 group by 1)
  insert into plan_item (plan_id, position, trust_id, person_id, school_id, facts, cause, evidence, warnings)
  select $2, row_number() over (order by c.sort_name, c.contact_id, c.school_id), c.trust_id, c.contact_id, c.school_id,
    jsonb_build_object('status', c.status, 'reasons', c.reasons), c.reasons[1],
    jsonb_strip_nulls(jsonb_build_object('years', c.years, 'type', c.type_code, 'children', kin.children, 'lastChildOn', kin.last_on,
      'lastSignInAt', iso(a.last_sign_in_at))),
    array_remove(array[case when staff.account_id is not null then 'also_staff' end,
      case when elsewhere.schools > (c.students > 0)::int then 'child_elsewhere' end,
      case when a.last_sign_in_at >= now() - interval '1 day' then 'signed_in_lately' end], null)
  from contact_standing c left join registration r on r.person_id = c.contact_id and r.ended_at is null
  left join account a on a.id = r.account_id left join staff on staff.account_id = a.id
  left join kin on kin.contact_id = c.contact_id and kin.school_id = c.school_id
  left join elsewhere on elsewhere.contact_id = c.contact_id
  where c.trust_id = $1 and c.status = 'ready_to_revoke'`;

const entry = `insert into audit_entry (trust_id, at, actor_label, action, subject_kind, subject_id, details)
  values ($1, now(), 'By hand', 'plan.made', 'plan', $2::uuid::text, '{}')`;

/** How long the same takes in four statements of SQL, as the owner of the database; nothing of it is kept. */
export async function byHand(
  { owner: database }: Portal,
  { trustId, owner }: { readonly trustId: string; readonly owner: { readonly accountId: string } },
  leaving: Leaving,
): Promise<{ ms: number; rows: number }> {
  await database.query('begin');
  const began = performance.now();
  await database.query(classify(leaving === 'all' ? '' : ` and c.contact_id in (${affected})`), [trustId]);
  const classified = performance.now();
  const { rows: made } = await database.query<{ id: string }>(plan, [trustId, owner.accountId]);
  const id = made[0]?.id ?? '';
  const { rowCount } = await database.query(items, [trustId, id]);
  await database.query(entry, [trustId, id]);
  const ms = performance.now() - began;
  if (process.env['BENCH_STEPS'])
    console.error(`by hand: classified ${(classified - began).toFixed(0)} of ${ms.toFixed(0)} ms`);
  await database.query('rollback');
  return { ms, rows: rowCount ?? 0 };
}
