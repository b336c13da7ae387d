import { useState, type ReactNode } from 'react';
import { isName } from '#server/erasure/rules.ts';
import { FormDialog } from '../form-dialog.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { TextField } from '../visitors/text-field.tsx';

/** Whom an erasure is about: a person of the roster, or the account of a former administrator. */
export interface ErasureSubject {
  readonly kind: 'person' | 'account';
  readonly id: string;
}

interface Props {
  readonly subject: ErasureSubject;
  readonly name: string;
  readonly trust: string;
  /** What may be kept of them before. */
  readonly keepFirst?: ReactNode;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Asks, with their name typed in, before somebody is erased for good. */
export function EraseDialog({ subject, name, trust, keepFirst, onClose, onDone }: Props) {
  const [typed, setTyped] = useState('');
  const { busy, refusal, run } = useDeed<Said>(onDone);
  return (
    <FormDialog
      title={`Erase ${name}?`}
      size={540}
      form={{
        onSubmit: (event) => {
          event.preventDefault();
          run('people/erase', { subject, name: typed });
        },
      }}
      refusal={refusal}
      yes="Erase for good"
      no="Keep them"
      busy={busy}
      disabled={!isName(typed, name)}
      danger
      onClose={onClose}
    >
      <p>
        <strong>This cannot be taken back.</strong> Their name and addresses go from every record of {trust}:
        the roster, invitations, requests, mails and the audit log. What happened stays written down, as done
        by or to an “Erased person”.
      </p>
      <p>
        Their sign-in is erased too, unless another record still needs it. If they ever come back, they do so
        as somebody new.
      </p>
      {keepFirst}
      <TextField
        label={`Type ${name} to confirm`}
        value={typed}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        onChange={({ target }) => setTyped(target.value)}
      />
    </FormDialog>
  );
}
