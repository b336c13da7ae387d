import { approvalStanding, type ApprovalStanding } from '../approvals/approval-standing.ts';
import { approversBut } from '../approvals/approvers.ts';
import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';

/** Somebody whom a plan concerns, and what of theirs it would change. */
export interface ConcernedRow {
  readonly position: number;
  readonly name: string;
  readonly access: string;
  /** Whether the roster says that they have left. */
  readonly leaver: boolean;
}

/** A plan that has not begun: where its approval stands, who could give it, and everybody it concerns. */
export interface WaitingPlan {
  readonly standing: ApprovalStanding | null;
  readonly approvers: number;
  /** At most a thousand. */
  readonly rows: readonly ConcernedRow[];
}

const query = `
  select i.position, coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    coalesce((i.facts->>'leaver')::boolean, false) as leaver,
    coalesce((select string_agg(x.name || ', ' || r.name || ', at ' || coalesce(s.name, t.name), '; ' order by x.name)
      from jsonb_array_elements_text(coalesce(i.facts->'grantIds', jsonb_build_array(i.facts->'grantId'))) as held(id)
      join "grant" g on g.id = held.id::uuid join product x on x.id = g.product_id join product_role r on r.id = g.product_role_id
      join trust t on t.id = g.trust_id left join school s on s.id = g.school_id), here.name, '') as access
  from plan_item i join person p on p.id = i.person_id left join school here on here.id = i.school_id where i.plan_id = $1 order by i.position limit 1000`;

/** What a draft of this site waits for. Refuses `not_found`. */
export async function waitingPlan(reading: Reading, site: Site, planId: string): Promise<WaitingPlan> {
  const [plan] = await reading.sql<{ madeBy: string | null }>(
    `select made_by as "madeBy" from plan
     where id = $1 and trust_id = $2 and school_id is not distinct from $3 and state = 'draft'`,
    [planId, site.trustId, site.schoolId],
  );
  if (plan === undefined) throw new Refusal('not_found');
  return {
    standing: await approvalStanding(reading, { kind: 'plan', planId }),
    approvers: (await approversBut(reading, [plan.madeBy])).length,
    rows: await reading.sql<ConcernedRow>(query, [planId]),
  };
}
