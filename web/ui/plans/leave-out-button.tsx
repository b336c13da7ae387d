import { Button } from '@mantine/core';
import type { PlanRow } from '../../answers.ts';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { skipReason } from './skip-reasons.ts';

/** Leaves somebody out of a bulk change that has not begun, or takes them in again; of others who are left out, why. */
export function LeaveOutButton({ planId, row }: { planId: string; row: PlanRow }) {
  const { position, name, state, reason } = row;
  const { busy, refusal, run } = useDeed<Said>(say);
  const out = state === 'skipped';
  if (out && reason !== 'left_out') return <>Left out: {skipReason(reason).why}</>;
  return (
    <>
      {out && <span className="sub">Left out</span>}
      <Button
        variant="default"
        size="compact-sm"
        loading={busy}
        aria-label={out ? `Take in again: ${name}` : `Leave out: ${name}`}
        onClick={() => run(`plans/${planId}/leave-out`, { positions: [position], out: !out, name })}
      >
        {out ? 'Take in again' : 'Leave out'}
      </Button>
      <Refused>{refusal}</Refused>
    </>
  );
}
