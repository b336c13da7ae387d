import { useState, type FormEvent } from 'react';
import type { ChildOfContact } from '../../../answers.ts';
import { FormDialog } from '../../form-dialog.tsx';
import type { Said } from '../../say.tsx';
import { useDeed } from '../../use-deed.ts';
import { TextField } from '../../visitors/text-field.tsx';

interface Props {
  readonly contactId: string;
  readonly child: ChildOfContact;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Takes one child away from one contact, or gives them back. Says that it is no block. */
export function ChildAccessDialog({ contactId, child, onClose, onDone }: Props) {
  const [note, setNote] = useState('');
  const { run, refusal, busy } = useDeed<Said>(onDone);
  const back = child.access === false;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { studentId } = child;
    if (!busy) run('contacts/child-access', { contactId, studentId, access: back ? null : false, note });
  };
  return (
    <FormDialog
      title={back ? `Give access to ${child.name} back?` : `End access to ${child.name}?`}
      form={{ onSubmit: submit }}
      refusal={refusal}
      yes={back ? 'Give access back' : 'End access'}
      busy={busy}
      danger={!back}
      onClose={onClose}
    >
      {back ? (
        <p>This contact sees this child again, as the school’s records say.</p>
      ) : (
        <p>
          This contact is signed out, and does not see this child any more. Other children, and other adults,
          stay as they are. The school’s records are not changed. Where there is danger, block instead: that
          outranks whatever the records say.
        </p>
      )}
      <TextField
        label="Reason (optional)"
        hint="Kept in the records. It is in no mail."
        autoComplete="off"
        maxLength={500}
        value={note}
        onChange={({ currentTarget }) => setNote(currentTarget.value)}
      />
    </FormDialog>
  );
}
