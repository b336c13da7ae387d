import { useState, type FormEvent } from 'react';
import { counted } from '../../counted.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { useDeed } from '../../use-deed.ts';
import { TextField } from '../../visitors/text-field.tsx';
import type { Chosen } from './difference-questions.ts';

/** Bulk changes that wait to be looked at, each at the place that manages what it would end. */
export interface Drafted {
  readonly plans: readonly {
    readonly planId: string;
    readonly schoolId: string | null;
    readonly place: string;
    readonly total: number;
  }[];
}

interface Props {
  readonly chosen: Chosen;
  readonly product: string;
  readonly count: number;
  readonly onClose: () => void;
  readonly onDone: (drafted: Drafted) => void;
}

/** Drafts the removal here of everybody in the list: nothing happens before each row has been looked at. */
export function RemoveDialog({ chosen, product, count, onClose, onDone }: Props) {
  const [note, setNote] = useState('');
  const { busy, refusal, run } = useDeed<Drafted>(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run('products/differences/remove', { ...chosen, note });
  };
  return (
    <FormDialog
      title={`Remove ${product} here from ${counted(count, 'person', 'people')}?`}
      form={{ onSubmit: submit }}
      refusal={refusal}
      yes="Show what it comes to"
      no="Not now"
      busy={busy}
      onClose={onClose}
    >
      <p>
        You see row by row what would end, one bulk change for each place that gave it. Nothing happens before
        you let it go.
      </p>
      <TextField
        label="Why (optional)"
        hint="It is kept with each role, and the audit log shows it."
        value={note}
        maxLength={500}
        autoComplete="off"
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </FormDialog>
  );
}
