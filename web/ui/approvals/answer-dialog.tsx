import { useState, type FormEvent } from 'react';
import { FormDialog } from '../form-dialog.tsx';
import { Labelled } from '../requests/labelled.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import type { Answering } from './approvals-page.tsx';

interface Props {
  readonly answering: Answering;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

const words = {
  approve: {
    title: 'Approve this?',
    next: 'It happens at once, in the name of whoever asked. Your name is written down beside it.',
    yes: 'Approve',
  },
  refuse: {
    title: 'Refuse this?',
    next: 'Nothing happens to anybody, and what was prepared is thrown away.',
    yes: 'Refuse',
  },
  take_back: {
    title: 'Take this back?',
    next: 'Nothing happens to anybody. You can ask for it again.',
    yes: 'Take it back',
  },
} as const;

/** Approves, refuses or takes back what waits, with a word to whoever asked. */
export function AnswerDialog({ answering: { kind, approval }, onClose, onDone }: Props) {
  const { approvalId, about, askedBy } = approval;
  const { title, next, yes } = words[kind];
  const [note, setNote] = useState('');
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (kind === 'take_back') run('approvals/take-back', { approvalId });
    else run('approvals/answer', { approvalId, answer: kind, note });
  };
  return (
    <FormDialog
      title={title}
      form={{ onSubmit: submit }}
      refusal={refusal}
      yes={yes}
      no="Not now"
      busy={busy}
      danger={kind === 'refuse'}
      backFirst
      onClose={onClose}
    >
      <p>
        <b>{about}</b>
      </p>
      <p>{next}</p>
      {kind !== 'take_back' && (
        <Labelled label="Note" hint={`${askedBy} reads it in a mail. You can leave it empty.`}>
          {(field) => (
            <textarea
              {...field}
              rows={2}
              maxLength={500}
              value={note}
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
            />
          )}
        </Labelled>
      )}
    </FormDialog>
  );
}
