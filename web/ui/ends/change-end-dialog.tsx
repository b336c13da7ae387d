import { Button } from '@mantine/core';
import { useState } from 'react';
import type { StaffRow } from '../../answers.ts';
import { Dialog } from '../dialog.tsx';
import { Refused } from '../refused.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { lastDayField } from './last-day-text.ts';
import { LastDayField } from './last-day-field.tsx';
import { PickRoles } from './pick-roles.tsx';

interface Props {
  readonly row: StaffRow;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Until when somebody holds a role: another last day, or none. */
export function ChangeEndDialog({ row, onClose, onDone }: Props) {
  const roles = row.access.filter(({ managedHere }) => managedHere);
  const [grantId, setGrantId] = useState((roles.find(({ endsAt }) => endsAt) ?? roles[0])?.grantId ?? '');
  const held = roles.find((one) => one.grantId === grantId);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const day = typed[grantId] ?? (held?.endsAt ? lastDayField(held.endsAt) : '');
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const save = (lastDay: string | null) => run('access/change-end', { grantId, lastDay });
  return (
    <Dialog title={`Change the end date of ${row.name}`} onClose={onClose} size={520}>
      {roles.length > 1 ? (
        <PickRoles
          legend="Of which role?"
          roles={roles}
          picked={[grantId]}
          onPick={([one = '']) => setGrantId(one)}
          single
        />
      ) : (
        <p>
          <b>{held?.product}</b>, as {held?.role}, at {held?.at}
        </p>
      )}
      <LastDayField day={day} onDay={(next) => setTyped({ ...typed, [grantId]: next })} />
      <Refused>{refusal}</Refused>
      <div className="dialog-foot">
        {held?.endsAt && (
          <Button variant="subtle" disabled={busy} onClick={() => save(null)}>
            Remove the end date
          </Button>
        )}
        <div className="dialog-buttons">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button loading={busy} disabled={day === ''} onClick={() => save(day)}>
            Save
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
