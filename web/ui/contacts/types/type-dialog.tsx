import { useState, type FormEvent } from 'react';
import type { ContactTypeRow } from '../../../answers.ts';
import { counted } from '../../counted.ts';
import { FormDialog } from '../../form-dialog.tsx';
import type { Said } from '../../say.tsx';
import { useDeed } from '../../use-deed.ts';
import { useQuestion } from '../../use-question.ts';
import { TextField } from '../../visitors/text-field.tsx';

interface Props {
  readonly type: ContactTypeRow;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

interface Preview {
  readonly losing: number;
  readonly gaining: number;
}

/** Renames a kind of contact, or changes its portal flag: after it was said how many would lose access by it. */
export function TypeDialog({ type, onClose, onDone }: Props) {
  const [name, setName] = useState(type.name);
  const [portal, setPortal] = useState(type.portal);
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const changed = portal !== type.portal;
  const { answer } = useQuestion<Preview>(
    'contact-types/preview',
    changed ? JSON.stringify({ code: type.code, portal }) : null,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') run('contact-types/change', { code: type.code, name, portal });
  };
  return (
    <FormDialog
      title={`Contact type ${type.name}`}
      form={{ onSubmit: submit }}
      refusal={refusal}
      yes="Save"
      no="Cancel"
      busy={busy || (changed && answer === null)}
      danger={changed && !portal}
      onClose={onClose}
    >
      <TextField
        label="What you call it"
        value={name}
        maxLength={100}
        error={name.trim() === '' ? 'Give it a name.' : undefined}
        onChange={({ target }) => setName(target.value)}
      />
      <label className="tick">
        <input type="checkbox" checked={portal} onChange={({ target }) => setPortal(target.checked)} />
        <span>Its people may have a family account</span>
      </label>
      <output>{changed && (answer === null ? 'Counting …' : inWords(portal, answer))}</output>
      {changed && answer !== null && answer.losing + answer.gaining > soonDone && (
        <p className="muted">With so many this may take a minute. Leave this page open until it is done.</p>
      )}
    </FormDialog>
  );
}

/** So many are looked at again in a few seconds. */
const soonDone = 20_000;

const inWords = (portal: boolean, { losing, gaining }: Preview): string =>
  portal
    ? `${counted(gaining, 'contact', 'contacts')} can have an account then. Nobody is welcomed by this.`
    : `${counted(losing, 'contact', 'contacts')} with an account, or welcomed to one, will be Ready to Revoke Access. Nobody is revoked by this: you look at them first.`;
