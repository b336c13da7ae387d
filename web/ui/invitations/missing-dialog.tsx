import { useState, type FormEvent } from 'react';
import type { Finding } from '../../answers.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useDeed } from '../use-deed.ts';
import { TextField } from '../visitors/text-field.tsx';
import { Findings } from './findings.tsx';

/** Says why somebody is not in the list, of whom one knows the name, the address or the staff id. */
export function MissingDialog({ onClose }: { onClose: () => void }) {
  const [q, setQ] = useState('');
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const { busy, refusal, run } = useDeed<readonly Finding[]>(setFindings);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run('roster/why-missing', { q });
  };
  return (
    <FormDialog
      title="Somebody missing?"
      form={{ onSubmit: submit }}
      refusal={refusal}
      yes="Find out why"
      no="Close"
      busy={busy}
      disabled={q.trim().length < 2}
      onClose={onClose}
    >
      <p>
        Staff come from your MIS with the roster. Say whom you miss, and we look in the roster, among those
        who have left, and in the last import.
      </p>
      <TextField
        label="Full name, work e-mail or staff id"
        autoComplete="off"
        maxLength={100}
        value={q}
        data-autofocus
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      <div aria-live="polite">{findings !== null && !busy && <Findings findings={findings} />}</div>
    </FormDialog>
  );
}
