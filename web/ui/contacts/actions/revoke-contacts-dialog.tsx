import { useState, type FormEvent } from 'react';
import type { ContactPreview } from '../../../answers.ts';
import { LargeField } from '../../approvals/large-field.tsx';
import { useLargeAmong } from '../../approvals/use-large.ts';
import { EndFields } from '../../ends/end-fields.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import type { Said } from '../../say.tsx';
import { useDeed } from '../../use-deed.ts';
import { useQuestion } from '../../use-question.ts';
import type { ActionBegun, ActionDialogProps } from './contact-action.ts';
import { deedLabel } from './deed-text.ts';
import { oneOf } from './one-of.ts';
import { PreviewLines } from './preview-lines.tsx';

const reasons = ['Left the school', 'Account on the wrong person', 'Asked for by the family'] as const;

/** Revoke Access, of one contact at once or of many as a plan: first how many and what happens to whom. */
export function RevokeContactsDialog({ who, name, school, onClose, onDone, onBegun }: ActionDialogProps) {
  const [note, setNote] = useState('');
  const [tell, setTell] = useState(true);
  const one = oneOf(who);
  const single = useDeed<Said>(onDone);
  const bulk = useDeed<ActionBegun>(onBegun);
  const asked = useQuestion<ContactPreview>('contacts/preview', JSON.stringify({ who, deed: 'revoke' }));
  const preview = asked.asking ? null : asked.answer;
  const large = useLargeAmong(preview?.rows || null, preview?.scale ?? null);
  const needsTwo = large?.size === 'second_person';
  const busy = single.busy || bulk.busy;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || !large?.ready) return;
    if (one !== null) single.run('contacts/revoke', { ...one, note, tell });
    else bulk.run('contacts/bulk', { who, deed: 'revoke', note, tell, typed: large.number });
  };
  return (
    <FormDialog
      title={name === null ? 'Revoke Access' : `Revoke access of ${name}?`}
      size={620}
      form={{ onSubmit: submit }}
      refusal={single.refusal ?? bulk.refusal ?? asked.refusal}
      yes={
        needsTwo
          ? 'Ask for approval'
          : preview && one === null
            ? deedLabel('revoke', preview)
            : 'Revoke Access'
      }
      busy={busy}
      disabled={!large?.ready}
      danger={!needsTwo}
      onClose={onClose}
    >
      <PreviewLines deed="revoke" preview={preview} name={name} school={school} />
      <EndFields note={note} onNote={setNote} tell={tell} onTell={setTell} reasons={reasons} />
      <LargeField large={large} />
    </FormDialog>
  );
}
