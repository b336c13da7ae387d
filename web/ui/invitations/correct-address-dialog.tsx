import { useState, type FormEvent } from 'react';
import type { OpenInvitation } from '../../answers.ts';
import { FormDialog } from '../form-dialog.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { TextField } from '../visitors/text-field.tsx';
import { bounceInWords } from './bounce-in-words.ts';

interface Props {
  readonly name: string;
  /** The roster's address. */
  readonly roster: string | null;
  readonly invitation: OpenInvitation;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Sends an invitation to another address than the one it went to. */
export function CorrectAddressDialog({ name, roster, invitation, onClose, onDone }: Props) {
  const [email, setEmail] = useState('');
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const { id, email: present, mail, mailCode, mailError } = invitation;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run('invitations/correct-address', { invitationId: id, email });
  };
  return (
    <FormDialog
      title={`Correct the address of ${name}`}
      form={{ onSubmit: submit }}
      refusal={refusal}
      yes="Send to this address"
      busy={busy}
      disabled={email.trim() === ''}
      onClose={onClose}
    >
      <dl className="addresses">
        <dt>The invitation went to</dt>
        <dd>
          <bdi>{present}</bdi>
          {mail === 'bounced' && <span className="sub">{bounceInWords(mailCode, mailError).what}</span>}
        </dd>
        {roster !== present && (
          <>
            <dt>The roster says</dt>
            <dd>
              <bdi>{roster ?? 'No work e-mail'}</bdi>
            </dd>
          </>
        )}
      </dl>
      <TextField
        label="Correct e-mail address"
        type="email"
        autoComplete="off"
        maxLength={320}
        value={email}
        data-autofocus
        required
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <ul className="evidence">
        <li>They get a new mail there, with a link that works for 14 days from now.</li>
        <li>The older link stops working straight away.</li>
        <li>
          The roster stays as it is. Correct the address in the MIS too: once it changes there, the newer one
          counts.
        </li>
      </ul>
    </FormDialog>
  );
}
