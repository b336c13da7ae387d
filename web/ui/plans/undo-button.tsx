import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { canBeUndone, permissionOf } from '#server/plans/rules.ts';
import type { PlanProgress, PlanRow } from '../../answers.ts';
import { useMay } from '../use-may.ts';
import { UndoDialog } from './undo-dialog.tsx';

interface Props {
  readonly site: string;
  readonly plan: Pick<PlanProgress, 'planId' | 'kind' | 'state' | 'stoppedAt' | 'done'>;
  /** One row, and whose it is; left out, all of them. */
  readonly row?: Pick<PlanRow, 'position' | 'name' | 'undoable'>;
}

/**
 * Undo…, where something was done that can be taken back by whoever looks. Its dialog stays until it has led on, also when the
 * work is quicker than the page, and nothing is left to be taken back by then.
 */
export function UndoButton({ site, plan, row }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const may = useMay();
  const { planId, kind, state, stoppedAt, done } = plan;
  const still = state === 'done' || (stoppedAt !== null && state === 'running');
  const offered =
    still && done > 0 && row?.undoable !== false && canBeUndone(kind) && may(permissionOf('undo', kind));
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      {offered && (
        <Button
          ref={button}
          variant="default"
          {...(row && { size: 'compact-sm' })}
          onClick={() => setOpen(true)}
        >
          Undo…{row && <span className="unseen"> for {row.name}</span>}
        </Button>
      )}
      {open && (
        <UndoDialog site={site} planId={planId} positions={row ? [row.position] : null} onClose={close} />
      )}
    </>
  );
}
