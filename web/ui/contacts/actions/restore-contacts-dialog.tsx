import type { FormEvent } from 'react';
import type { ContactPreview } from '../../../answers.ts';
import { FormDialog } from '../../form-dialog.tsx';
import type { Said } from '../../say.tsx';
import { useDeed } from '../../use-deed.ts';
import { useQuestion } from '../../use-question.ts';
import type { ActionBegun, ActionDialogProps } from './contact-action.ts';
import { deedLabel } from './deed-text.ts';
import { oneOf } from './one-of.ts';
import { PreviewLines } from './preview-lines.tsx';

/** Restore, of one contact at once or of many as a plan. It says whose access would end again, and why. */
export function RestoreContactsDialog({ who, name, school, onClose, onDone, onBegun }: ActionDialogProps) {
  const one = oneOf(who);
  const single = useDeed<Said>(onDone);
  const bulk = useDeed<ActionBegun>(onBegun);
  const asked = useQuestion<ContactPreview>('contacts/preview', JSON.stringify({ who, deed: 'restore' }));
  const preview = asked.asking ? null : asked.answer;
  const busy = single.busy || bulk.busy;
  const ready = preview !== null && preview.rows > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || !ready) return;
    if (one !== null) single.run('contacts/restore', one);
    else bulk.run('contacts/bulk', { who, deed: 'restore', note: '', tell: true });
  };
  return (
    <FormDialog
      title={name === null ? 'Restore' : `Restore access of ${name}?`}
      size={620}
      form={{ onSubmit: submit }}
      refusal={single.refusal ?? bulk.refusal ?? asked.refusal}
      yes={preview && one === null ? deedLabel('restore', preview) : 'Restore'}
      busy={busy}
      disabled={!ready}
      onClose={onClose}
    >
      <PreviewLines deed="restore" preview={preview} name={name} school={school} />
    </FormDialog>
  );
}
