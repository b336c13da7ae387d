import { Button } from '@mantine/core';
import type { PlanProgress } from '../../answers.ts';
import { number } from '../counted.ts';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useMay } from '../use-may.ts';
import { useDeed } from '../use-deed.ts';
import { UndoButton } from './undo-button.tsx';

interface Props {
  readonly site: string;
  readonly plan: PlanProgress;
}

/** What can be done about a bulk change as it stands: stop, go on, try the failed again, take the results along. */
export function PlanDeeds({ site, plan }: Props) {
  const { planId, state, stoppedAt, failed } = plan;
  const { busy, refusal, run } = useDeed<Said>(say);
  const mayAct = useMay()('invitation:send');
  const onItsWay = mayAct && (state === 'approved' || state === 'running');
  const press = (deed: string) => run(`plans/${planId}/${deed}`, {});
  return (
    <>
      <Refused>{refusal}</Refused>
      <div className="plan-deeds">
        {onItsWay && stoppedAt === null && (
          <Button variant="default" loading={busy} onClick={() => press('stop')}>
            Stop
          </Button>
        )}
        {onItsWay && stoppedAt !== null && (
          <Button loading={busy} onClick={() => press('resume')}>
            Go on
          </Button>
        )}
        {mayAct && state === 'done' && failed > 0 && (
          <Button loading={busy} onClick={() => press('retry')}>
            Retry the {number(failed)} that failed
          </Button>
        )}
        <a className="button" href={`/sites/${site}/plans/${planId}/results.csv`} download>
          Download results
        </a>
        <UndoButton site={site} plan={plan} />
      </div>
    </>
  );
}
