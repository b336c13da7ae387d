import type { Site } from '../administrators/rules.ts';
import type { MailState } from '../mail/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { planProgress } from './plan-progress.ts';
import type { PlanItemState, PlanKind, PlanWarning } from './rules.ts';

/** One role of one row of a plan: whom, what, and what became of it. */
export interface ResultRow {
  readonly name: string;
  readonly staffId: string;
  readonly email: string | null;
  readonly product: string | null;
  readonly role: string | null;
  readonly place: string | null;
  readonly state: PlanItemState;
  readonly reason: string | null;
  /** Why it is there, and what to look at twice, as it was when it was shown. */
  readonly cause: string | null;
  readonly warnings: readonly PlanWarning[];
  /** What became of the mail that it sent: the invitation, or what told a contact. */
  readonly mail: MailState | null;
}

/** Everything that a plan came to. */
export interface PlanResults {
  readonly kind: PlanKind;
  readonly madeAt: string;
  readonly rows: readonly ResultRow[];
}

const query = `
  with told as (select distinct on (contact_id) contact_id, state from mail
    where plan_id = $1 and contact_id is not null order by contact_id, created_at desc)
  select coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    p.external_id as "staffId", p.email, a.product, a.role, a.place, i.state, i.reason, i.cause, i.warnings, coalesce(m.state, told.state) as mail
  from plan_item i join plan on plan.id = i.plan_id join known_person p on p.id = i.person_id
  left join lateral (
    select x.name as product, r.name as role, coalesce(s.name, t.name) as place
    from jsonb_to_recordset(coalesce(i.offers, plan.offers)) as o("roleId" uuid, "schoolId" uuid)
    join product_role r on r.id = o."roleId" join product x on x.id = r.product_id join trust t on t.id = r.trust_id
    left join school s on s.id = o."schoolId" where plan.kind in ('invite', 'csv')
    union all
    select x.name, coalesce(new.name, r.name), coalesce(s.name, t.name) from "grant" g
    join product x on x.id = g.product_id join product_role r on r.id = g.product_role_id join trust t on t.id = g.trust_id
    left join product_role new on new.id = (plan.offers->0->>'roleId')::uuid left join school s on s.id = g.school_id
    where plan.kind in ('change_role', 'remove_role') and g.id = (i.facts->>'grantId')::uuid
    union all
    select null, null, s.name from school s where s.id = i.school_id
  ) a on true
  left join lateral (select state from mail where plan_id = plan.id and invitation_id = i.invitation_id
    order by created_at desc limit 1) m on true
  left join told on told.contact_id = i.person_id and i.invitation_id is null and i.state = 'done'
  where i.plan_id = $1 order by i.position, a.product, a.place`;

/** What became of every row of a plan, one line a role. Refuses `not_found`. */
export async function planResults(reading: Reading, site: Site, planId: string): Promise<PlanResults> {
  const { kind, madeAt } = await planProgress(reading, site, planId);
  return { kind, madeAt, rows: await reading.sql<ResultRow>(query, [planId]) };
}
