import { Link } from '@remix-run/react';
import { isLimited, permissionOf } from '#server/plans/rules.ts';
import type { PlanCounts, PlanReport, PlanRows as Rows, WaitingPlan } from '../../answers.ts';
import { NobodyElse } from '../approvals/nobody-else.tsx';
import { useMay } from '../use-may.ts';
import { instantOf } from '../when.ts';
import { PlanRows } from './plan-rows.tsx';
import { aboutPlan, planWords } from './plan-words.ts';
import type { RowsShown } from './rows-shown.ts';
import { WaitingDeeds, type Ask } from './waiting-deeds.tsx';
import { waitingText } from './waiting-text.ts';

interface Props {
  readonly site: string;
  readonly plan: PlanReport;
  readonly waiting: WaitingPlan;
  readonly counts: PlanCounts;
  readonly page: Rows;
  readonly rows: RowsShown;
  readonly onAsk: Ask;
}

/** A bulk change that has not begun: everybody it concerns, why, and what it waits for. The same for whoever made it and whoever approves it. */
export function WaitingPage({ site, plan, waiting, counts, page, rows, onAsk }: Props) {
  const { title, text } = waitingText(plan, waiting);
  const { kind, undoesKind } = plan;
  const may = useMay()(permissionOf(kind, undoesKind));
  const mayLeaveOut = may && isLimited(kind, undoesKind) && waiting.standing?.state !== 'open';
  return (
    <div className="page plan">
      <div className="page-head">
        <div>
          <h1>{planWords[plan.kind].title}</h1>
          <p>
            {aboutPlan(plan)}, by {plan.madeBy} on {instantOf(plan.madeAt)}
            {plan.note && <span className="sub">“{plan.note}”</span>}
          </p>
        </div>
        <Link className="button" to={`/sites/${site}/plans`}>
          All bulk changes
        </Link>
      </div>
      <section className="card plan-progress" aria-label="Approval">
        <p>
          <b>{title}</b>
        </p>
        <p className="muted">{text}</p>
        {waiting.standing?.state === 'open' && waiting.approvers === 0 && <NobodyElse />}
        <WaitingDeeds site={site} plan={plan} waiting={waiting} onAsk={onAsk} />
      </section>
      <PlanRows site={site} plan={plan} counts={counts} page={page} shown={rows} mayLeaveOut={mayLeaveOut} />
    </div>
  );
}
