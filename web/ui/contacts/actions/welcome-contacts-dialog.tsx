import type { FormEvent } from 'react';
import type { WelcomePreview } from '../../../answers.ts';
import { counted } from '../../counted.ts';
import { FormDialog } from '../../form-dialog.tsx';
import type { Said } from '../../say.tsx';
import { useDeed } from '../../use-deed.ts';
import { useQuestion } from '../../use-question.ts';
import type { ActionBegun, ActionDialogProps } from './contact-action.ts';
import { oneOf } from './one-of.ts';
import { OutcomeLines } from './outcome-lines.tsx';
import { welcomeLines } from './welcome-text.ts';

/** Send Welcome Email, to one contact at once or to many as a plan: first how many and what happens to whom. */
export function WelcomeContactsDialog({ who, name, school, onClose, onDone, onBegun }: ActionDialogProps) {
  const one = oneOf(who);
  const single = useDeed<Said>(onDone);
  const bulk = useDeed<ActionBegun>(onBegun);
  const asked = useQuestion<WelcomePreview>('contacts/welcome-preview', JSON.stringify({ who }));
  const preview = asked.asking ? null : asked.answer;
  const reached = preview === null ? 0 : preview.welcomed + preview.added;
  const busy = single.busy || bulk.busy;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || reached === 0) return;
    if (one !== null) single.run('contacts/welcome', { ...one });
    else bulk.run('contacts/welcome-many', { who });
  };
  return (
    <FormDialog
      title={name === null ? 'Send Welcome Email' : `Send a welcome e-mail to ${name}?`}
      form={{ onSubmit: submit }}
      refusal={single.refusal ?? bulk.refusal ?? asked.refusal}
      yes={
        reached > 1
          ? `Send Welcome Email to ${counted(reached, 'contact', 'contacts')}`
          : 'Send Welcome Email'
      }
      no="Not now"
      busy={busy}
      disabled={reached === 0}
      onClose={onClose}
    >
      {school !== null && <p className="muted">At {school}</p>}
      <OutcomeLines lines={preview && welcomeLines(preview, name !== null)} />
      <p className="muted">
        Each mail greets one person, and names the school and their own children there. Nothing in it tells of
        another adult.
      </p>
    </FormDialog>
  );
}
