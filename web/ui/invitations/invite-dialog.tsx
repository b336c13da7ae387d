import type { FormEvent } from 'react';
import type { StaffSelection } from '#server/invitations/staff-filter.ts';
import type { Preview, Product } from '../../answers.ts';
import { offersOf } from '../basket/basket.ts';
import { BasketFields } from '../basket/basket-fields.tsx';
import { useBasket } from '../basket/use-basket.ts';
import { useShelf } from '../basket/use-shelf.ts';
import { people } from '../counted.ts';
import { FormDialog } from '../form-dialog.tsx';
import { IconMail } from '../icons.ts';
import { useQuestion } from '../use-question.ts';
import { confirmLabel } from './preview-lines.ts';
import { PreviewList } from './preview-list.tsx';
import { useSend, type OnSent } from './use-send.ts';

interface Props extends OnSent {
  readonly who: StaffSelection;
  readonly products: readonly Product[];
  /** Whether it begins with the products of schools, while one acts at the trust. */
  readonly toSchools?: boolean;
  /** The names of the schools that the person works at. */
  readonly own?: readonly string[];
  readonly onClose: () => void;
}

const titleFor = ({ total, names, toInvite, atOnce, allHeld }: Preview): string => {
  if (total !== 1) return `Invite ${people(total)}`;
  return toInvite === 0 && atOnce + allHeld > 0 ? `Give ${names[0]} access` : `Invite ${names[0]}`;
};

/** Product → Assign Role → Send Invitation, with what it comes to before anything is sent. */
export function InviteDialog({ who, products, toSchools = false, own = [], onClose, ...onSent }: Props) {
  const { shelf, turn } = useShelf(products, toSchools);
  const filling = useBasket(shelf);
  const question = JSON.stringify({ who, offers: offersOf(filling.basket, shelf) });
  const { answer: preview, refusal: notCounted } = useQuestion<Preview>('invitations/preview', question);
  const { send, busy, refusal } = useSend(who, onSent);
  const able = preview === null ? 0 : preview.toInvite + preview.atOnce;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const complete = filling.complete();
    if (complete !== null && !busy) send(complete);
  };
  return (
    <FormDialog
      title={preview ? titleFor(preview) : 'Invite'}
      size={620}
      form={{ onSubmit: submit }}
      refusal={refusal ?? notCounted}
      yes={preview ? confirmLabel(preview) : 'Send Invitation'}
      icon={<IconMail size={17} aria-hidden />}
      busy={busy}
      disabled={able === 0}
      onClose={onClose}
    >
      <PreviewList preview={preview} />
      {turn && (
        <button type="button" className="link-button turn" onClick={turn.to}>
          {turn.label}
        </button>
      )}
      <BasketFields filling={filling} shelf={shelf} own={own} preview={preview} />
    </FormDialog>
  );
}
