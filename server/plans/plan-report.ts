import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import type { PlanItemState, PlanKind, PlanState } from './rules.ts';

/** How far a plan has come. */
export interface PlanProgress {
  readonly state: PlanState;
  readonly kind: PlanKind;
  /** What is offered to everybody of the plan. */
  readonly access: readonly { readonly product: string; readonly role: string; readonly place: string }[];
  readonly madeAt: string;
  readonly madeBy: string;
  readonly total: number;
  readonly done: number;
  readonly skipped: number;
  readonly failed: number;
  readonly mailsTotal: number;
  readonly mailsSent: number;
}

/** A row that was not carried out, and why. */
export interface PlanItemRow {
  readonly name: string;
  readonly state: PlanItemState;
  readonly reason: string | null;
}

/** How far a plan of this site has come. */
export async function planProgress({ sql }: Reading, site: Site, planId: string): Promise<PlanProgress> {
  const [row] = await sql<PlanProgress>(
    `select p.state, p.kind, offered.access, iso(p.made_at) as "madeAt", p.made_by_name as "madeBy", p.total,
       items.done, items.skipped, items.failed, mails.total as "mailsTotal", mails.sent as "mailsSent"
     from plan p,
     lateral (select coalesce(jsonb_agg(jsonb_build_object('product', x.name, 'role', r.name, 'place', coalesce(s.name, t.name))
         order by x.name, s.name), '[]') as access
       from jsonb_to_recordset(p.offers) as o("roleId" uuid, "schoolId" uuid) join product_role r on r.id = o."roleId"
       join product x on x.id = r.product_id join trust t on t.id = r.trust_id left join school s on s.id = o."schoolId") offered,
     lateral (select count(*) filter (where state = 'done')::int as done, count(*) filter (where state = 'skipped')::int as skipped,
       count(*) filter (where state = 'failed')::int as failed from plan_item where plan_id = p.id) items,
     lateral (select count(*)::int as total, count(*) filter (where state not in ('queued', 'sending'))::int as sent
       from mail where plan_id = p.id) mails
     where p.id = $1 and p.trust_id = $2 and p.school_id is not distinct from $3`,
    [planId, site.trustId, site.schoolId],
  );
  if (row === undefined) throw new Refusal('not_found');
  return row;
}

/** A plan's progress, with the rows that were not carried out (at most 200) and why. */
export async function planReport(
  reading: Reading,
  site: Site,
  planId: string,
): Promise<PlanProgress & { items: PlanItemRow[] }> {
  const progress = await planProgress(reading, site, planId);
  const items = await reading.sql<PlanItemRow>(
    `select i.state, i.reason,
       coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name
     from plan_item i join person p on p.id = i.person_id
     where i.plan_id = $1 and i.state in ('skipped', 'failed') order by i.state, i.position limit 200`,
    [planId],
  );
  return { ...progress, items };
}
