import type { PlanProgress, PlanRow } from '../../answers.ts';
import { skipReason } from './skip-reasons.ts';
import { UndoButton } from './undo-button.tsx';

interface Props {
  readonly site: string;
  readonly plan: PlanProgress;
  readonly row: PlanRow;
}

const states: Readonly<Record<PlanRow['state'], string>> = {
  to_do: 'Not yet',
  done: 'Done',
  skipped: 'Left out',
  failed: 'Failed',
  undone: 'Taken back',
};

/** What came of one row, and the way back from it. */
export function RowOutcome({ site, plan, row }: Props) {
  const { state, reason } = row;
  return (
    <>
      {plan.state === 'cancelled' && state === 'to_do' ? 'Discarded' : states[state]}
      {(state === 'skipped' || state === 'failed') && <span className="sub">{skipReason(reason).why}</span>}
      <span className="plan-row-deed">
        <UndoButton site={site} plan={plan} row={row} />
      </span>
    </>
  );
}
