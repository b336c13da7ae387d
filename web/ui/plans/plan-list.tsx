import { Link } from '@remix-run/react';
import type { PlanProgress } from '../../answers.ts';
import { number } from '../counted.ts';
import { ago, instantOf } from '../when.ts';
import { PlanStatus } from './plan-status.tsx';
import { aboutPlan, planWords } from './plan-words.ts';

/** The bulk changes of a site, the newest first. */
export function PlanList({ plans, now }: { plans: readonly PlanProgress[]; now: string }) {
  return (
    <div className="card">
      <table className="plain stacked">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">By whom, when</th>
            <th scope="col">How far</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <tr key={plan.planId}>
              <th scope="row">
                <Link to={plan.planId} prefetch="intent">
                  {planWords[plan.kind].title}
                </Link>
                <span className="sub">{aboutPlan(plan)}</span>
              </th>
              <td>
                {plan.madeBy}
                <span className="sub" title={instantOf(plan.madeAt)}>
                  {ago(plan.madeAt, now)}
                </span>
              </td>
              <td className="count">{howFar(plan)}</td>
              <td>
                <PlanStatus plan={plan} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function howFar({ state, total, done, skipped, failed }: PlanProgress): string {
  if (state === 'draft') return '';
  const leftOut = skipped > 0 ? `, ${number(skipped)} left out` : '';
  return `${number(done)} of ${number(total)} done${leftOut}${failed > 0 ? `, ${number(failed)} failed` : ''}`;
}
