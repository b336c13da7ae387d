import type { PlanProgress } from '../../answers.ts';
import { planStatus } from './plan-words.ts';

/** How a bulk change stands, in a word with a shape. */
export function PlanStatus({ plan }: { plan: PlanProgress }) {
  const { label, tone } = planStatus(plan);
  return (
    <span className="status" data-tone={tone}>
      {label}
    </span>
  );
}
