import type { UnitOfWork } from '../unit-of-work.ts';
import { isOfContacts, type PlanKind } from './rules.ts';

const lately = `a.last_sign_in_at >= ((gatehouse_now() at time zone 'Europe/London')::date - 1) at time zone 'Europe/London'`;

const contacts = `
  update plan_item i set
    cause = coalesce(i.cause, case $2 when 'contact_revoke' then coalesce(i.facts->'reasons'->>0, 'withdrawn')
      when 'contact_restore' then c.revoke_reason else c.status end),
    evidence = jsonb_strip_nulls(jsonb_build_object('years', to_jsonb(c.years), 'type', c.type_code,
      'children', kin.children, 'lastChildOn', kin.last_on, 'lastSignInAt', iso(a.last_sign_in_at))) || i.evidence,
    warnings = i.warnings || array_remove(array[
      case when a.id is not null and exists (select from registration s join person p on p.id = s.person_id
        where s.account_id = a.id and s.ended_at is null and p.kind = 'staff') then 'also_staff' end,
      case when exists (select from contact_standing o where o.contact_id = c.contact_id and o.school_id <> c.school_id
        and o.students > 0) then 'child_elsewhere' end,
      case when ${lately} then 'signed_in_lately' end], null)
  from contact_standing c
  left join registration r on r.person_id = c.contact_id and r.ended_at is null
  left join account a on a.id = r.account_id,
  lateral (select c.students as children, case when c.students = 0 then (max(greatest(e.gone_at, f.gone_at, s.gone_at)) at time zone 'Europe/London')::date::text end as last_on
    from guardianship g join person s on s.id = g.student_id
    left join enrolment e on e.student_id = s.id and e.school_id = c.school_id
    left join affiliation f on f.person_id = s.id and f.school_id = c.school_id
    where g.contact_id = c.contact_id and (e.student_id is not null or f.person_id is not null)) kin
  where i.plan_id = $1 and c.contact_id = i.person_id and c.school_id = i.school_id`;

const staff = `
  update plan_item i set
    cause = coalesce(i.cause, case when $2 = 'revoke' and (i.facts->>'leaver')::boolean then 'left_school' else 'chosen' end),
    evidence = i.evidence || jsonb_strip_nulls(jsonb_build_object('lastSignInAt', iso(a.last_sign_in_at), 'goneOn', (p.gone_at at time zone 'Europe/London')::date::text)),
    warnings = i.warnings || array_remove(array[
      case when exists (select from administrator d where d.account_id = a.id and d.trust_id = p.trust_id and d.ended_at is null)
        then 'administrator' end,
      case when exists (select from registration s join person k on k.id = s.person_id
        where s.account_id = a.id and s.ended_at is null and k.kind = 'contact') then 'also_contact' end,
      case when ${lately} then 'signed_in_lately' end], null)
  from person p left join registration r on r.person_id = p.id and r.ended_at is null left join account a on a.id = r.account_id
  where i.plan_id = $1 and p.id = i.person_id`;

/**
 * Writes down, for the rows of a plan that were just frozen, why each is there, what proves it, and what to look at twice: for
 * whoever approves it to see what whoever made it saw. One statement, whatever the number of rows. A cause, evidence and warnings that
 * were written already stay.
 */
export async function describeItems(
  { sql }: UnitOfWork,
  { planId, kind }: { readonly planId: string; readonly kind: PlanKind },
): Promise<void> {
  await sql(isOfContacts(kind) ? contacts : staff, [planId, kind]);
}
