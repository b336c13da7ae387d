import type { PlanReport } from '../../answers.ts';
import { number } from '../counted.ts';
import { Fact } from '../fact.tsx';
import { Meter } from '../plans/meter.tsx';
import { progressText } from '../plans/progress-text.ts';
import { useProgress } from '../plans/use-progress.ts';

/** How far the plan of a rollover has come, as it goes on. `site`: where the plan is at home. */
export function RunningPlan({ site, plan }: { site: string; plan: PlanReport }) {
  const { progress, rest } = useProgress({ site, planId: plan.planId, plan });
  const { title, percent } = progressText(progress);
  return (
    <>
      <output>
        <b>{title}</b>
        {rest && ` ${rest}.`}
      </output>
      <Meter percent={percent} label="Progress" />
      <dl className="facts">
        <Fact term="Settled">{number(progress.done)}</Fact>
        <Fact term="Left out">{number(progress.skipped)}</Fact>
        <Fact term="Failed">{number(progress.failed)}</Fact>
      </dl>
    </>
  );
}
