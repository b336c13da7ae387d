import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Finding } from '../../answers.ts';
import { Dialog } from '../dialog.tsx';
import { Refused } from '../refused.tsx';
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
    <Dialog title="Somebody missing?" onClose={onClose}>
      <p>
        Staff come from your MIS with the roster. Say whom you miss, and we look in the roster, among those
        who have left, and in the last import.
      </p>
      <form className="dialog-form" onSubmit={submit} noValidate>
        <TextField
          label="Full name, work e-mail or staff id"
          autoComplete="off"
          maxLength={100}
          value={q}
          data-autofocus
          onChange={(event) => setQ(event.currentTarget.value)}
        />
        <Refused>{refusal}</Refused>
        <div aria-live="polite">{findings !== null && !busy && <Findings findings={findings} />}</div>
        <div className="dialog-buttons">
          <Button variant="default" onClick={onClose}>
            Close
          </Button>
          <Button type="submit" loading={busy} disabled={q.trim().length < 2}>
            Find out why
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
