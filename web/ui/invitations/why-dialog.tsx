import { Button } from '@mantine/core';
import type { StaffRow } from '../../answers.ts';
import { Dialog } from '../dialog.tsx';
import { StatusBadge } from './status-badge.tsx';
import { Timeline } from './timeline.tsx';
import { whyStatus } from './why-status.ts';

/** Why somebody has their status: the reason, what shows it, and what can be done. */
export function WhyDialog({ row, onClose }: { row: StaffRow; onClose: () => void }) {
  const { reason, evidence, next } = whyStatus(row);
  return (
    <Dialog title={`Why is ${row.name} here?`} onClose={onClose}>
      <div>
        <StatusBadge status={row.status} />
      </div>
      <p>{reason}</p>
      <ul className="evidence">
        {evidence.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <p>
        <b>What you can do:</b> {next}
      </p>
      <Timeline personId={row.personId} />
      <div className="dialog-buttons">
        <Button variant="default" onClick={onClose} data-autofocus>
          Close
        </Button>
      </div>
    </Dialog>
  );
}
