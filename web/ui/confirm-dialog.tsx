import type { FormEvent } from 'react';
import { FormDialog } from './form-dialog.tsx';
import type { Question } from './invitations/questions.ts';
import type { Said } from './say.tsx';
import { useDeed } from './use-deed.ts';

interface Props {
  readonly question: Question;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Asks before something is done, and does it on yes. The way back has the focus. */
export function ConfirmDialog({ question, onClose, onDone }: Props) {
  const { title, body, yes, no, danger, action, payload } = question;
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(action, payload);
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
    </FormDialog>
  );
}
