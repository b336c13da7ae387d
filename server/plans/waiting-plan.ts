import { approvalStanding, type ApprovalStanding } from '../approvals/approval-standing.ts';
import { approversBut } from '../approvals/approvers.ts';
import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import { scaleAt, type Scale } from '../approvals/scale.ts';
import { isLimited, isOfContacts, type PlanKind } from './rules.ts';

/** A plan that has not begun: where its approval stands, who could give it, and how large it is. */
export interface WaitingPlan {
  readonly standing: ApprovalStanding | null;
  readonly approvers: number;
  /** How many it concerns that are not left out already; contacts count at each school. */
  readonly people: number;
  /** Of how many; null where it takes nothing away. */
  readonly scale: Scale | null;
}

interface Row {
  readonly madeBy: string | null;
  readonly kind: PlanKind;
  readonly undoesKind: PlanKind | null;
  readonly people: number;
}

/** What a draft of this site waits for. Refuses `not_found`. */
export async function waitingPlan(reading: Reading, site: Site, planId: string): Promise<WaitingPlan> {
  const [plan] = await reading.sql<Row>(
    `select made_by as "madeBy", kind, undoes_kind as "undoesKind", (select count(distinct (person_id, school_id))::int
       from plan_item where plan_id = plan.id and state = 'to_do') as people
     from plan where id = $1 and trust_id = $2 and school_id is not distinct from $3 and state = 'draft'`,
    [planId, site.trustId, site.schoolId],
  );
  if (plan === undefined) throw new Refusal('not_found');
  const { kind, undoesKind } = plan;
  const among = isOfContacts(kind, undoesKind) ? 'contacts' : 'staff';
  return {
    standing: await approvalStanding(reading, { kind: 'plan', planId }),
    approvers: (await approversBut(reading, [plan.madeBy])).length,
    people: plan.people,
    scale: isLimited(kind, undoesKind) ? await scaleAt(reading, site, among) : null,
  };
}
