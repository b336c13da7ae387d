import type { StaffSelection } from '#server/invitations/staff-filter.ts';
import type { HeldRole, MySite, Product, StaffRow } from '../../answers.ts';
import { EndsDialogs, type End } from '../ends/ends-dialogs.tsx';
import type { ChangeForm } from '../../change-form.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { ChangeDialog } from '../plans/change-dialog.tsx';
import type { Said } from '../say.tsx';
import { ChangeRoleDialog } from './change-role-dialog.tsx';
import { CorrectAddressDialog } from './correct-address-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MissingDialog } from './missing-dialog.tsx';
import type { Question } from './questions.ts';
import type { Begun } from './use-send.ts';
import { WhyDialog } from './why-dialog.tsx';

/** The dialog that is open, if any. */
export type Open =
  | {
      readonly kind: 'invite';
      readonly who: StaffSelection;
      readonly toSchools?: boolean;
      /** The names of the schools that the person works at. */
      readonly own?: readonly string[];
    }
  | { readonly kind: 'bulk'; readonly what: ChangeForm['kind']; readonly who: StaffSelection }
  | { readonly kind: 'change'; readonly name: string; readonly held: HeldRole }
  | { readonly kind: 'ask'; readonly question: Question }
  | { readonly kind: 'correct'; readonly row: StaffRow }
  | { readonly kind: 'missing' }
  | { readonly kind: 'why'; readonly row: StaffRow }
  | { readonly kind: 'end'; readonly end: End };

interface Props {
  readonly open: Open | null;
  readonly site: MySite;
  readonly products: readonly Product[];
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
  readonly onBegun: (plan: Begun) => void;
}

/** The dialogs of the list. */
export function StaffDialogs({ open, site, products, onClose, onDone, onBegun }: Props) {
  if (open?.kind === 'end')
    return <EndsDialogs end={open.end} site={site} onClose={onClose} onDone={onDone} />;
  if (open?.kind === 'correct' && open.row.invitation) {
    const { name, email: roster, invitation } = open.row;
    return <CorrectAddressDialog {...{ name, roster, invitation, onClose, onDone }} />;
  }
  if (open?.kind === 'missing') return <MissingDialog onClose={onClose} />;
  if (open?.kind === 'why') return <WhyDialog row={open.row} onClose={onClose} />;
  if (open?.kind === 'bulk') {
    const { what, who } = open;
    return <ChangeDialog kind={what} {...{ who, products, onClose, onBegun }} />;
  }
  if (open?.kind === 'change')
    return <ChangeRoleDialog {...open} products={products} onClose={onClose} onDone={onDone} />;
  if (open?.kind === 'ask')
    return <ConfirmDialog question={open.question} onClose={onClose} onDone={onDone} />;
  if (open?.kind !== 'invite') return null;
  const { kind: _, ...invite } = open;
  return <InviteDialog {...invite} products={products} onClose={onClose} onSent={onDone} onBegun={onBegun} />;
}
