import type { FormEvent } from 'react';
import type { ResetPreview } from '../../../answers.ts';
import { counted } from '../../counted.ts';
import { FormDialog } from '../../form-dialog.tsx';
import type { Said } from '../../say.tsx';
import { useDeed } from '../../use-deed.ts';
import { useQuestion } from '../../use-question.ts';
import type { ActionBegun, ActionDialogProps } from './contact-action.ts';
import { oneOf } from './one-of.ts';
import { OutcomeLines } from './outcome-lines.tsx';
import { resetLines } from './welcome-text.ts';

/** Reset Password, of one contact at once or of many as a plan: first how many and what happens to whom. */
export function ResetContactsDialog({ who, name, school, onClose, onDone, onBegun }: ActionDialogProps) {
  const one = oneOf(who);
  const single = useDeed<Said>(onDone);
  const bulk = useDeed<ActionBegun>(onBegun);
  const asked = useQuestion<ResetPreview>('contacts/reset-preview', JSON.stringify({ who }));
  const preview = asked.asking ? null : asked.answer;
  const reached = preview === null ? 0 : preview.sent;
  const busy = single.busy || bulk.busy;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || reached === 0) return;
    if (one !== null) single.run('contacts/reset', { ...one });
    else bulk.run('contacts/reset-many', { who });
  };
  return (
    <FormDialog
      title={name === null ? 'Reset Password' : `Send ${name} a password reset?`}
      form={{ onSubmit: submit }}
      refusal={single.refusal ?? bulk.refusal ?? asked.refusal}
      yes={
        reached > 1
          ? `Send password reset to ${counted(reached, 'contact', 'contacts')}`
          : 'Send password reset'
      }
      no="Not now"
      busy={busy}
      disabled={reached === 0}
      onClose={onClose}
    >
      {school !== null && <p className="muted">At {school}</p>}
      <OutcomeLines lines={preview && resetLines(preview, name !== null)} />
      <p className="muted">
        Each link goes to the address that the contact’s own account has. Nobody else sees it.
      </p>
    </FormDialog>
  );
}
