import { Button } from '@mantine/core';
import { useEffect, useState, type FormEvent } from 'react';
import type { StaffSelection } from '#server/invitations/staff-filter.ts';
import type { Preview, Product } from '../../answers.ts';
import { people } from '../counted.ts';
import { Dialog } from '../dialog.tsx';
import { IconMail } from '../icons.ts';
import { Refused } from '../refused.tsx';
import { useDeed } from '../use-deed.ts';
import { Pick } from './pick.tsx';
import { confirmLabel } from './preview-lines.ts';
import { PreviewList } from './preview-list.tsx';
import { useSend, type OnSent } from './use-send.ts';

interface Props extends OnSent {
  readonly who: StaffSelection;
  readonly products: readonly Product[];
  readonly onClose: () => void;
}

const titleFor = ({ total, names, toInvite, atOnce }: Preview): string => {
  if (total !== 1) return `Invite ${people(total)}`;
  return toInvite === 0 && atOnce > 0 ? `Give ${names[0]} access` : `Invite ${names[0]}`;
};

/** Product → Assign Role → Send Invitation, with what it comes to before anything is sent. */
export function InviteDialog({ who, products, onClose, ...onSent }: Props) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const { run: count, refusal: notCounted } = useDeed<Preview>(setPreview);
  useEffect(() => count('invitations/preview', { who }), [count, who]);
  const [productId, setProductId] = useState(products[0]?.id ?? null);
  const [roleId, setRoleId] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { send, busy, refusal } = useSend(who, onSent);
  const product = products.find(({ id }) => id === productId);
  const able = preview === null ? 0 : preview.toInvite + preview.atOnce;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (roleId === null) setFault('Choose a role, so that they see the right things when they sign in.');
    else if (!busy) send({ offers: [{ roleId }] });
  };
  const chooseProduct = (id: string) => {
    setProductId(id);
    setRoleId(null);
    setFault(null);
  };
  const chooseRole = (id: string) => {
    setRoleId(id);
    setFault(null);
  };
  return (
    <Dialog title={preview ? titleFor(preview) : 'Invite'} onClose={onClose} size={620}>
      <form className="dialog-form" onSubmit={submit} noValidate>
        <PreviewList preview={preview} />
        <Pick
          legend="Product"
          name="product"
          choices={products}
          chosen={productId}
          onChoose={chooseProduct}
          cards
        />
        {product && (
          <Pick
            legend={`Assign Role in ${product.name}`}
            name="role"
            choices={product.roles}
            chosen={roleId}
            onChoose={chooseRole}
            fault={fault}
          />
        )}
        <Refused>{refusal ?? notCounted}</Refused>
        <div className="dialog-foot">
          <div className="dialog-buttons">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button
              type="submit"
              loading={busy}
              disabled={able === 0}
              leftSection={<IconMail size={17} aria-hidden />}
            >
              {preview ? confirmLabel(preview) : 'Send Invitation'}
            </Button>
          </div>
        </div>
      </form>
    </Dialog>
  );
}
