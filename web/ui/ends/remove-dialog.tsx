import { useState } from 'react';
import type { HeldRole, StaffRow } from '../../answers.ts';
import { counted } from '../counted.ts';
import type { Said } from '../say.tsx';
import { EndDialog } from './end-dialog.tsx';
import { lossOfRoles } from './ends-text.ts';
import { LossList } from './loss-list.tsx';
import { PickRoles } from './pick-roles.tsx';

interface Props {
  readonly row: StaffRow;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Remove Role → Revoke: one role in one product. */
export function RemoveRoleDialog({ row, held, ...rest }: Props & { held: HeldRole }) {
  const { product, role, at, grantId } = held;
  const { stays, after } = lossOfRoles(row, [grantId]);
  return (
    <EndDialog
      title={`Remove ${row.name} from ${product}?`}
      yes="Revoke"
      action="access/remove-role"
      payload={{ grantId }}
      {...rest}
    >
      <p>
        They lose the role {role} in {product} at {at} straight away, and are signed out. You can give it
        again at any time.
      </p>
      <LossList title="Stays as it is" roles={stays} />
      {stays.length === 0 && <p>{after}</p>}
    </EndDialog>
  );
}

/** Remove roles…: several of one person at once, all of them or none. */
export function RemoveRolesDialog({ row, ...rest }: Props) {
  const [picked, setPicked] = useState<readonly string[]>([]);
  const { stays, after } = lossOfRoles(row, picked);
  const some = picked.length > 0;
  return (
    <EndDialog
      title={`Remove roles of ${row.name}`}
      yes={some ? `Revoke ${counted(picked.length, 'role', 'roles')}` : 'Revoke'}
      ready={some}
      action="access/remove-roles"
      payload={{ personId: row.personId, grantIds: picked }}
      {...rest}
    >
      <PickRoles
        legend="Which of them end, straight away?"
        roles={row.access.filter(({ managedHere }) => managedHere)}
        picked={picked}
        onPick={setPicked}
      />
      {some && <LossList title="Stays as it is" roles={stays} />}
      <p>{after}</p>
    </EndDialog>
  );
}
