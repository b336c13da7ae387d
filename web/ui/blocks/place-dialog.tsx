import { useState, type FormEvent } from 'react';
import type { ContactBlocks } from '../../answers.ts';
import { FormDialog } from '../form-dialog.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { ReasonField } from './reason-field.tsx';

interface Props {
  readonly contactId: string;
  readonly contact: ContactBlocks;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Blocks a contact from every child, or from one. */
export function PlaceDialog({
  contactId,
  contact: { name, children, blocks, sharing },
  onClose,
  onDone,
}: Props) {
  const whole = blocks.some(({ student }) => student === null);
  const open = children.filter(({ blocked }) => !blocked);
  const [from, setFrom] = useState<string | null>(whole ? (open[0]?.studentId ?? null) : null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacking = reason.trim() === '';
    setMissing(lacking);
    if (!busy && !lacking) run('blocks/place', { contactId, studentId: from, reason });
  };
  return (
    <FormDialog
      title={`Block ${name}?`}
      size={520}
      form={{ onSubmit: submit }}
      refusal={refusal}
      yes="Block"
      busy={busy}
      danger
      backFirst
      onClose={onClose}
    >
      <p>
        It works at once: they are signed out, links and letters on their way are dead, and nothing is sent to
        them, not even that they are blocked. No import can lift it: that takes two people.
      </p>
      {sharing.length > 0 && (
        <p>
          <bdi>{sharing.join(', ')}</bdi> can be reached at the same e-mail address. While the block stands,
          no welcome and no link for a new password goes there, if it is about the same child: print letters,
          and ask for another address.
        </p>
      )}
      <fieldset className="picks">
        <legend>From whom</legend>
        {!whole && (
          <label className="pick">
            <input type="radio" name="from" checked={from === null} onChange={() => setFrom(null)} />
            <b>Every child, in every school of the trust</b>
          </label>
        )}
        {open.map(({ studentId, name: child }) => (
          <label key={studentId} className="pick">
            <input
              type="radio"
              name="from"
              checked={from === studentId}
              onChange={() => setFrom(studentId)}
            />
            <b>
              <bdi>{child}</bdi> alone
            </b>
          </label>
        ))}
      </fieldset>
      <ReasonField
        label="Reason"
        hint="Say what was decided, and where the papers are. Only people who look after blocks read it."
        value={reason}
        missing={missing}
        onChange={setReason}
      />
    </FormDialog>
  );
}
