import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { canBeUndone, permissionOf } from '#server/plans/rules.ts';
import type { PlanProgress } from '../../answers.ts';
import { useMay } from '../use-may.ts';
import { UndoDialog } from './undo-dialog.tsx';

interface Props {
  readonly site: string;
  readonly plan: Pick<PlanProgress, 'planId' | 'kind' | 'state' | 'stoppedAt' | 'done'>;
  /** One row, and whose it is; left out, all of them. */
  readonly row?: { readonly position: number; readonly name: string };
}

/** Undo…, where something was done that can be taken back by whoever looks. */
export function UndoButton({ site, plan, row }: Props) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const may = useMay();
  const { planId, kind, state, stoppedAt, done } = plan;
  const still = state === 'done' || (stoppedAt !== null && state === 'running');
  if (!still || done === 0 || !canBeUndone(kind) || !may(permissionOf('undo', kind))) return null;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <Button
        ref={button}
        variant="default"
        {...(row && { size: 'compact-sm' })}
        onClick={() => setOpen(true)}
      >
        Undo…{row && <span className="unseen"> for {row.name}</span>}
      </Button>
      {open && (
        <UndoDialog site={site} planId={planId} positions={row ? [row.position] : null} onClose={close} />
      )}
    </>
  );
}
