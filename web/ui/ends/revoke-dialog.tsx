import { useState } from 'react';
import type { Reach } from '#server/access/rules.ts';
import type { MySite, StaffRow } from '../../answers.ts';
import type { Said } from '../say.tsx';
import { EndDialog } from './end-dialog.tsx';
import { asksReach, lossOfAll } from './ends-text.ts';
import { LossList } from './loss-list.tsx';
import { PickReach } from './pick-reach.tsx';

interface Props {
  readonly row: StaffRow;
  readonly site: MySite;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Revoke Access: everything that they have here. At the trust it is asked whether schools' products end, too. */
export function RevokeDialog({ row, site, ...rest }: Props) {
  const [reach, setReach] = useState<Reach>('everything');
  const trustLevel = site.kind === 'trust';
  const { ends, stays, after } = lossOfAll(row, trustLevel, reach);
  return (
    <EndDialog
      title={`Revoke all access of ${row.name}?`}
      yes="Revoke Access"
      action="access/revoke"
      payload={{ personId: row.personId, reach }}
      {...rest}
    >
      {asksReach(row, trustLevel) && <PickReach row={row} reach={reach} onReach={setReach} />}
      {ends.length === 0 ? (
        <p>They have no product here at the moment; their account here ends.</p>
      ) : (
        <LossList title="They lose, straight away" roles={ends} />
      )}
      <LossList title="Stays as it is" roles={stays} />
      <p>{after}</p>
    </EndDialog>
  );
}
