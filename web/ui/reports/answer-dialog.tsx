import { useState, type FormEvent } from 'react';
import { longestReport } from '#server/contacts/family/rules.ts';
import type { FamilyReport } from '../../answers.ts';
import { FormDialog } from '../form-dialog.tsx';
import { Labelled } from '../requests/labelled.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';

interface Props {
  readonly report: FamilyReport;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Answers a report, which closes it. */
export function AnswerDialog({ report: { reportId, name, text }, onClose, onDone }: Props) {
  const [answer, setAnswer] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (answer.trim() === '') setFault('Write a line: they read it in a mail.');
    else if (!busy) run('reports/answer', { reportId, answer });
  };
  return (
    <FormDialog
      title={`Answer the report of ${name}`}
      form={{ onSubmit: submit }}
      refusal={refusal ?? fault}
      yes="Answer and close"
      no="Not now"
      busy={busy}
      onClose={onClose}
    >
      <p>They write: “{text}”</p>
      <Labelled
        label="Answer"
        hint={`${name} reads it in a mail. Others may read their mailbox: write nothing about any other adult.`}
      >
        {(field) => (
          <textarea
            {...field}
            rows={3}
            maxLength={longestReport}
            value={answer}
            data-autofocus
            aria-invalid={fault ? true : undefined}
            onChange={({ currentTarget }) => {
              setAnswer(currentTarget.value);
              setFault(null);
            }}
          />
        )}
      </Labelled>
    </FormDialog>
  );
}
