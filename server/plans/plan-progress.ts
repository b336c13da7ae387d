import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import type { PlanKind, PlanOrigin, PlanState } from './rules.ts';

/** A plan as a list shows it, and how far it has come. */
export interface PlanProgress {
  readonly planId: string;
  readonly state: PlanState;
  readonly kind: PlanKind;
  /** Of an undo: the plan that it takes back, and what that did. */
  readonly undoes: string | null;
  readonly undoesKind: PlanKind | null;
  /** The newest plan that took rows of this one back. */
  readonly undoneBy: string | null;
  readonly origin: PlanOrigin;
  /** The roles that everybody of the plan is offered, or is changed to. */
  readonly access: readonly { readonly product: string; readonly role: string; readonly place: string }[];
  /** The one product that a change of role or a removal is about. */
  readonly product: string | null;
  readonly fileName: string | null;
  /** How many rows of the file have to be corrected. */
  readonly rejected: number;
  readonly note: string | null;
  readonly tell: boolean;
  readonly madeAt: string;
  readonly madeBy: string;
  /** When it was let go; of a draft, that this was too long ago. */
  readonly approvedAt: string | null;
  readonly stoppedAt: string | null;
  readonly endedAt: string | null;
  readonly total: number;
  readonly done: number;
  readonly skipped: number;
  readonly failed: number;
  /** Rows that were done, and have been taken back. */
  readonly undone: number;
  /** How many rows were handled within the last minute. */
  readonly lastMinute: number;
  readonly mailsTotal: number;
  /** Mails that are not waiting any more, whatever became of them. */
  readonly mailsSent: number;
  readonly mailsBounced: number;
}

const query = `
  select p.id as "planId", p.state, p.kind, p.undoes_plan_id as undoes, p.undoes_kind as "undoesKind", p.origin, iso(p.approved_at) as "approvedAt",
    (select u.id from plan u where u.undoes_plan_id = p.id and u.state <> 'cancelled' order by u.made_at desc limit 1) as "undoneBy",
    offered.access, about.name as product, p.file_name as "fileName", bad.rejected, p.note, p.tell,
    iso(p.made_at) as "madeAt", p.made_by_name as "madeBy", iso(p.stopped_at) as "stoppedAt", iso(p.ended_at) as "endedAt",
    p.total, items.done, items.skipped, items.failed, items.undone, items."lastMinute", mails.total as "mailsTotal", mails.sent as "mailsSent",
    mails.bounced as "mailsBounced"
  from (select * from plan where trust_id = $1 and school_id is not distinct from $2 and ($3::uuid is null or id = $3)
    and ($3::uuid is not null or state <> 'cancelled') order by made_at desc limit 100) p
  left join product about on about.id = p.product_id,
  lateral (select coalesce(jsonb_agg(jsonb_build_object('product', x.name, 'role', r.name, 'place', coalesce(s.name, t.name))
      order by x.name, s.name), '[]') as access
    from jsonb_to_recordset(p.offers) as o("roleId" uuid, "schoolId" uuid) join product_role r on r.id = o."roleId"
    join product x on x.id = r.product_id join trust t on t.id = r.trust_id left join school s on s.id = o."schoolId") offered,
  lateral (select count(*) filter (where state = 'done')::int as done, count(*) filter (where state = 'skipped')::int as skipped,
    count(*) filter (where state = 'failed')::int as failed, count(*) filter (where state = 'undone')::int as undone,
    count(*) filter (where ended_at > gatehouse_now() - interval '1 minute')::int as "lastMinute" from plan_item where plan_id = p.id) items,
  lateral (select count(*)::int as rejected from plan_rejection
    where plan_id = p.id and reason not in ('role_held', 'already_invited')) bad,
  lateral (select count(*)::int as total, count(*) filter (where state not in ('queued', 'sending'))::int as sent,
    count(*) filter (where state = 'bounced')::int as bounced from mail where plan_id = p.id) mails
  order by p.made_at desc`;

/** The bulk changes of a site, the newest hundred; those that were thrown away before they began are left out. */
export function listPlans({ sql }: Reading, { trustId, schoolId }: Site): Promise<PlanProgress[]> {
  return sql<PlanProgress>(query, [trustId, schoolId, null]);
}

/** How far a plan of this site has come. Refuses `not_found`. */
export async function planProgress({ sql }: Reading, site: Site, planId: string): Promise<PlanProgress> {
  const [plan] = await sql<PlanProgress>(query, [site.trustId, site.schoolId, planId]);
  if (plan === undefined) throw new Refusal('not_found');
  return plan;
}
