import { LockMode } from '@mikro-orm/postgresql';
import type { LargeAct } from '../approvals/admit-large.ts';
import { may, type Site } from '../administrators/rules.ts';
import { granterOf } from '../access/granter.ts';
import type { Actor } from '../trust/actor.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { Plan } from './plan.ts';
import { withdrawApproval } from '../approvals/withdraw-approval.ts';
import { startChecked } from './start-checked.ts';
import { askForRun } from './start-plan.ts';
import { permissionOf, planObstacle, type PlanDeed } from './rules.ts';

/** What is done to which plan. */
export interface ChangePlan {
  readonly site: Site;
  readonly planId: string;
  readonly deed: PlanDeed;
  /** For what is approved: the number of people as it was typed in, where it has to be, and whether a proof is fresh. */
  readonly typed?: number | null;
  readonly isProven?: boolean;
  /** Why it is thrown away. */
  readonly note?: string | null;
}

type How = Pick<LargeAct, 'typed' | 'isProven'> & { readonly note: string | null };
type Change = (uow: UnitOfWork, plan: Plan, how: How) => Promise<{ waits: boolean } | void> | void;

const changes: Readonly<Record<PlanDeed, Change>> = {
  async approve(uow, plan, how) {
    const { actor } = uow;
    // A school where nobody leaves turns its year, too.
    if (plan.total === 0 && plan.kind !== 'rollover') throw new Refusal('nobody_selected');
    answerFor(plan, actor);
    return startChecked(uow, plan, how);
  },
  async discard(uow, plan, { note }) {
    plan.discardNote = note;
    plan.state = 'cancelled';
    plan.endedAt = uow.now;
    await withdrawApproval(uow, { kind: 'plan', planId: plan.id });
  },
  stop({ now }, plan) {
    plan.stoppedAt ??= now;
  },
  async resume(uow, plan) {
    plan.stoppedAt = null;
    plan.approvedAt = uow.now;
    answerFor(plan, uow.actor);
    await askForRun(uow, plan);
  },
  async retry(uow, plan) {
    plan.state = 'running';
    plan.endedAt = null;
    plan.stoppedAt = null;
    answerFor(plan, uow.actor);
    await uow.sql(
      `update plan_item set state = 'to_do', reason = null, ended_at = null where plan_id = $1 and state = 'failed'`,
      [plan.id],
    );
    await askForRun(uow, plan);
  },
};

/**
 * Carries a draft out or discards it; stops a plan after the chunk that is under way, lets it go on, or tries what
 * failed again. Nothing that was done is done twice. `waits`: a second administrator was asked. Refuses `not_found` away from the plan's site, and what {@link planObstacle} says.
 */
export async function changePlan(
  uow: UnitOfWork,
  { site, planId, deed, typed = null, isProven = false, note = null }: ChangePlan,
): Promise<{ waits: boolean }> {
  const { em, sql, now, actor, audit } = uow;
  const where = { id: planId, trustId: site.trustId, schoolId: site.schoolId };
  const plan = await em.findOne(Plan, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (plan === null) throw new Refusal('not_found');
  const { administrations } = await granterOf(uow, actor.accountId);
  if (!may(administrations, permissionOf(plan.kind, plan.undoesKind), site))
    throw new Refusal('not_permitted');
  const [row] = await sql<{ failed: number }>(
    `select count(*)::int as failed from plan_item where plan_id = $1 and state = 'failed'`,
    [planId],
  );
  const { state, madeAt, stoppedAt } = plan;
  const facts = { state, madeAt, stopped: Boolean(stoppedAt), failed: row?.failed ?? 0 };
  const obstacle = planObstacle(deed, facts, now);
  if (obstacle !== null) throw new Refusal(obstacle);

  const { waits = false } = (await changes[deed](uow, plan, { typed, isProven, note })) ?? {};
  const { kind, schoolId } = plan;
  const details = note === null ? { kind } : { kind, reason: note };
  if (!waits) audit(done[deed], { kind: 'plan', id: planId }, details, { schoolId });
  return { waits };
}

/**
 * Whoever lets a plan go on answers for what is still to be done, and their rights count from here on: nobody gives by a
 * plan that somebody else made, and perhaps stopped, what they could not give themselves.
 */
function answerFor(plan: Plan, { accountId, label }: Actor): void {
  if (accountId === null) throw new Refusal('not_permitted');
  plan.byItself = false;
  plan.madeBy = accountId;
  plan.madeByName = label;
}

const done = {
  approve: 'plan.approved',
  discard: 'plan.discarded',
  stop: 'plan.stopped',
  resume: 'plan.resumed',
  retry: 'plan.retried',
} as const;
