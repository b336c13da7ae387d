import type { UnitOfWork } from '../unit-of-work.ts';
import type { Plan } from './plan.ts';
import { tellFailures } from '../reviews/tell-failures.ts';
import { isReported } from './rules.ts';
import { tellWhoeverAnswers } from './tell-whoever-answers.ts';

/**
 * Ends a plan that has nothing left to do, and mails whoever answers for it what came of it when it was more than a handful:
 * once, also when what failed is tried again. Of one that ran by itself, whoever may act there is mailed of what failed.
 */
export async function endPlan(uow: UnitOfWork, plan: Plan): Promise<void> {
  const { now, audit, sql } = uow;
  plan.state = 'done';
  plan.endedAt = now;
  audit('plan.done', { kind: 'plan', id: plan.id }, { total: plan.total }, { schoolId: plan.schoolId });
  if (plan.reportedAt || !(plan.byItself || isReported(plan.total))) return;
  plan.reportedAt = now;
  const [counts = { done: 0, skipped: 0, failed: 0 }] = await sql<Counts>(
    `select count(*) filter (where state = 'done')::int as done, count(*) filter (where state = 'skipped')::int as skipped,
       count(*) filter (where state = 'failed')::int as failed from plan_item where plan_id = $1`,
    [plan.id],
  );
  if (!plan.byItself) await tellWhoeverAnswers(uow, plan, inWords(counts));
  else if (counts.failed > 0) await tellFailures(uow, plan, counts);
}

interface Counts {
  readonly done: number;
  readonly skipped: number;
  readonly failed: number;
}

const inWords = ({ done, skipped, failed }: Counts) => ({
  heading: failed > 0 ? `A bulk change is done, and ${failed} failed` : 'A bulk change is done',
  lines: [
    `${done} done`,
    ...(skipped > 0 ? [`${skipped} left out`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ],
  next:
    failed > 0
      ? 'Its page says what failed and why, and lets you try that again.'
      : 'Its page says who was left out and why, and lets you take it back for 30 days.',
});
