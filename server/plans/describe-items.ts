import type { UnitOfWork } from '../unit-of-work.ts';
import type { PlanKind } from './rules.ts';

/** Whether the account `a` signed in today or yesterday, in SQL. */
export const signedInLately = `a.last_sign_in_at >= (select ((gatehouse_now() at time zone 'Europe/London')::date - 1) at time zone 'Europe/London')`;

const staff = `
  update plan_item i set
    cause = coalesce(i.cause, case when $2 = 'revoke' and (i.facts->>'leaver')::boolean then 'left_school' else 'chosen' end),
    evidence = i.evidence || jsonb_strip_nulls(jsonb_build_object('lastSignInAt', iso(a.last_sign_in_at), 'goneOn', (p.gone_at at time zone 'Europe/London')::date::text)),
    warnings = i.warnings || array_remove(array[
      case when exists (select from administrator d where d.account_id = a.id and d.trust_id = p.trust_id and d.ended_at is null)
        then 'administrator' end,
      case when exists (select from registration s join person k on k.id = s.person_id
        where s.account_id = a.id and s.ended_at is null and k.kind = 'contact') then 'also_contact' end,
      case when ${signedInLately} then 'signed_in_lately' end], null)
  from person p left join registration r on r.person_id = p.id and r.ended_at is null left join account a on a.id = r.account_id
  where i.plan_id = $1 and p.id = i.person_id`;

/**
 * Writes down, for the members of staff in a plan that was just frozen, why each is there, what proves it, and what to look at
 * twice: for whoever approves it to see what whoever made it saw. One statement, whatever the number of rows. A cause, evidence
 * and warnings that were written already stay. Contacts have theirs from the start ({@link addContactItems}).
 */
export async function describeItems(
  { sql }: UnitOfWork,
  { planId, kind }: { readonly planId: string; readonly kind: PlanKind },
): Promise<void> {
  await sql(staff, [planId, kind]);
}
