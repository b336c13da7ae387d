import type { HeldRole, MySite, StaffRow } from '../../answers.ts';
import type { Said } from '../say.tsx';
import { ChangeEndDialog } from './change-end-dialog.tsx';
import { RemoveRoleDialog, RemoveRolesDialog } from './remove-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

/** What is about to end of somebody's access. */
export type End =
  | { readonly what: 'role'; readonly row: StaffRow; readonly held: HeldRole }
  | { readonly what: 'roles' | 'all' | 'date'; readonly row: StaffRow };

interface Props {
  readonly end: End;
  readonly site: MySite;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** The dialogs through which access of one person ends. */
export function EndsDialogs({ end, site, ...rest }: Props) {
  const { row } = end;
  if (end.what === 'role') return <RemoveRoleDialog row={row} held={end.held} {...rest} />;
  if (end.what === 'roles') return <RemoveRolesDialog row={row} {...rest} />;
  if (end.what === 'date') return <ChangeEndDialog row={row} {...rest} />;
  return <RevokeDialog row={row} site={site} {...rest} />;
}
