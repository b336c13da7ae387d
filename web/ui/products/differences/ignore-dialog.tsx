import { useState, type FormEvent } from 'react';
import { FormDialog } from '../../form-dialog.tsx';
import type { Said } from '../../say.tsx';
import { useDeed } from '../../use-deed.ts';
import { TextField } from '../../visitors/text-field.tsx';
import type { Chosen } from './difference-questions.ts';

interface Props {
  readonly chosen: Chosen;
  readonly name: string;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Leaves a difference alone, with a reason. */
export function IgnoreDialog({ chosen, name, onClose, onDone }: Props) {
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(note.trim() === '');
    if (note.trim() !== '') run('products/differences/ignore', { ...chosen, note });
  };
  return (
    <FormDialog
      title={`Ignore ${name}?`}
      form={{ onSubmit: submit }}
      refusal={refusal}
      yes="Ignore"
      no="Not now"
      busy={busy}
      onClose={onClose}
    >
      <p>It leaves the list, and nobody is mailed of it, as long as it stays the same difference.</p>
      <TextField
        label="Why"
        hint="Such as: the supplier’s own account."
        value={note}
        maxLength={300}
        autoComplete="off"
        focused
        error={missing ? 'Say why.' : null}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </FormDialog>
  );
}
