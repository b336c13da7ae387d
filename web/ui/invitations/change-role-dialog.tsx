import { useState, type FormEvent } from 'react';
import type { HeldRole, Product } from '../../answers.ts';
import { FormDialog } from '../form-dialog.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { Pick } from './pick.tsx';

interface Props {
  readonly name: string;
  readonly held: HeldRole;
  readonly products: readonly Product[];
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Another role in a product that somebody has already, at the same place. */
export function ChangeRoleDialog({ name, held, products, onClose, onDone }: Props) {
  const { grantId, product, role, at } = held;
  const [roleId, setRoleId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const roles = products.find(({ id }) => id === held.productId)?.roles ?? [];
  const current = roles.find(({ id }) => id === held.roleId);
  const above = current?.mayGrant === false;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (roleId === null) setFault('Choose the role that they should have.');
    else if (!busy) run('access/change-held-role', { grantId, roleId, note });
  };
  return (
    <FormDialog
      title={`Change role of ${name}`}
      size={520}
      form={{ onSubmit: submit }}
      refusal={refusal}
      yes="Change role"
      busy={busy}
      disabled={above}
      onClose={onClose}
    >
      <p>
        They have the role <b>{role}</b> in {product} at {at}. A new role counts straight away, and a mail
        tells them. If it lets them do less, they are signed out.
      </p>
      {above && <p className="muted">Only an Account Owner can change this role.</p>}
      <Pick
        legend={`New role in ${product}`}
        name="new-role"
        choices={roles.map(({ id, mayGrant, ...rest }) => ({
          ...rest,
          id,
          barred: barred(id === held.roleId, mayGrant),
        }))}
        chosen={roleId}
        onChoose={(id) => {
          setRoleId(id);
          setFault(null);
        }}
        fault={fault}
      />
      <div className="field">
        <label htmlFor="change-note">Why (kept with the access)</label>
        <input
          id="change-note"
          className="input"
          maxLength={500}
          value={note}
          onChange={({ currentTarget: { value } }) => setNote(value)}
        />
      </div>
    </FormDialog>
  );
}

function barred(isCurrent: boolean, mayGrant: boolean): string | null {
  if (isCurrent) return 'The role they have now';
  return mayGrant ? null : 'Only an Account Owner can give this';
}
