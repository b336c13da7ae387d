import { useState, type FormEvent } from 'react';
import { FormDialog } from './form-dialog.tsx';
import type { Question } from './invitations/questions.ts';
import type { Said } from './say.tsx';
import { useDeed } from './use-deed.ts';
import { TextField } from './visitors/text-field.tsx';

interface Props {
  readonly question: Question;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Asks before something is done, and does it on yes. The way back has the focus. */
export function ConfirmDialog({ question, onClose, onDone }: Props) {
  const { title, body, yes, no, danger, action, payload, noteHint } = question;
  const [note, setNote] = useState('');
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(action, noteHint === undefined ? payload : { ...payload, note });
  };
  return (
    <FormDialog
      title={title}
      form={{ onSubmit: submit }}
      refusal={refusal}
      yes={yes}
      no={no}
      busy={busy}
      danger={danger}
      backFirst
      onClose={onClose}
    >
      {body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {noteHint !== undefined && (
        <TextField
          label="Why (optional)"
          hint={noteHint}
          value={note}
          maxLength={500}
          autoComplete="off"
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      )}
    </FormDialog>
  );
}
