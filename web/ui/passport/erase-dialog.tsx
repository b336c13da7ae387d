import { useState } from 'react';
import { isName } from '#server/erasure/rules.ts';
import type { Passport } from '../../answers.ts';
import { FormDialog } from '../form-dialog.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { TextField } from '../visitors/text-field.tsx';
import { TakeAlong } from './take-along.tsx';

interface Props {
  readonly site: string;
  readonly passport: Passport;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Asks, with their name typed in, before somebody is erased for good. */
export function EraseDialog({ site, passport, onClose, onDone }: Props) {
  const { id, name } = passport.person;
  const [typed, setTyped] = useState('');
  const { busy, refusal, run } = useDeed<Said>(onDone);
  return (
    <FormDialog
      title={`Erase ${name}?`}
      size={540}
      form={{
        onSubmit: (event) => {
          event.preventDefault();
          run('people/erase', { personId: id, name: typed });
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
        <strong>This cannot be taken back.</strong> Their name and addresses go from every record of{' '}
        {passport.trust}: the roster, invitations, requests, mails and the audit log. What happened stays
        written down, as done by or to an “Erased person”.
      </p>
      <p>
        Their sign-in is erased too, unless another record still needs it. If they ever work here again, the
        roster brings them as somebody new.
      </p>
      <div className="erase-first">
        <p>If they may still ask what was known of them, keep their passport first:</p>
        <TakeAlong site={site} personId={id} />
      </div>
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
