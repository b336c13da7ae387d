import { useState, type FormEvent } from 'react';
import { longestReason } from '#server/requests/rules.ts';
import type { RequestRow } from '../../answers.ts';
import { FormDialog } from '../form-dialog.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { Labelled } from './labelled.tsx';

interface Props {
  readonly request: RequestRow;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Says no, with the reason that whoever asked will read. */
export function RefuseDialog({ request, onClose, onDone }: Props) {
  const { requestId, name, product, place, reason: asked, gone } = request;
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') setFault('Say why: they read it, and need not ask again.');
    else if (!busy) run('requests/refuse', { requestId, reason });
  };
  return (
    <FormDialog
      title={`Refuse ${name}’s request for ${product}?`}
      form={{ onSubmit: submit }}
      refusal={refusal ?? fault}
      yes="Refuse"
      no="Not now"
      busy={busy}
      danger
      onClose={onClose}
    >
      <p>
        At {place}. They write: “{asked}”
      </p>
      <Labelled label="Reason" hint={gone ? 'Kept with the request.' : `${name} reads it in a mail.`}>
        {(field) => (
          <textarea
            {...field}
            rows={3}
            maxLength={longestReason}
            value={reason}
            data-autofocus
            aria-invalid={fault ? true : undefined}
            onChange={({ currentTarget }) => {
              setReason(currentTarget.value);
              setFault(null);
            }}
          />
        )}
      </Labelled>
    </FormDialog>
  );
}
