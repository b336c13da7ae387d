import { useParams } from '@remix-run/react';
import { useState, type FormEvent } from 'react';
import type { LetterPreview } from '../../../answers.ts';
import { counted } from '../../counted.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { useQuestion } from '../../use-question.ts';
import type { ActionDialogProps } from './contact-action.ts';
import { fetchLetters } from './fetch-letters.ts';
import { letterLines } from './letters-text.ts';
import { OutcomeLines } from './outcome-lines.tsx';

/** Print letters, for one contact or many: first how many, then a PDF with a page each. */
export function LettersDialog({ who, name, school, onClose, onMade }: ActionDialogProps) {
  const { site = '' } = useParams();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const asked = useQuestion<LetterPreview>('contacts/letters-preview', JSON.stringify({ who }));
  const preview = asked.asking ? null : asked.answer;
  const { printed: welcomes = 0, passwords = 0 } = preview ?? {};
  // Whoever selects a whole year to welcome the rest of it means nobody's password.
  const [also, setAlso] = useState(false);
  const withPasswords = passwords > 0 && (also || welcomes === 0);
  const printed = welcomes + (withPasswords ? passwords : 0);
  const letters = counted(printed, 'letter', 'letters');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || printed === 0) return;
    setBusy(true);
    const fault = await fetchLetters(site, { who, passwords: withPasswords });
    setBusy(false);
    setRefusal(fault);
    if (fault !== null) return;
    onMade({
      title: `${letters} made`,
      text: 'Print the file letters.pdf, then delete it: the codes open accounts.',
    });
  };
  return (
    <FormDialog
      title={name === null ? 'Print letters' : `Print a letter for ${name}?`}
      form={{ onSubmit: (event) => void submit(event) }}
      refusal={refusal ?? asked.refusal}
      yes={printed > 1 ? `Make ${letters}` : 'Make the letter'}
      no="Not now"
      busy={busy}
      disabled={printed === 0}
      onClose={onClose}
    >
      {school !== null && <p className="muted">At {school}</p>}
      <OutcomeLines lines={preview && letterLines(preview, { isOne: name !== null, withPasswords })} />
      {welcomes > 0 && passwords > 0 && (
        <label className="tick">
          <input type="checkbox" checked={also} onChange={({ target }) => setAlso(target.checked)} />
          <span>Also a letter for a new password, for those who have an account</span>
        </label>
      )}
      <p className="muted">
        You get a PDF to print. Whoever has a letter can {opens(welcomes, withPasswords)}: give it to the
        person it names, and to nobody else.
      </p>
    </FormDialog>
  );
}

function opens(welcomes: number, withPasswords: boolean): string {
  if (!withPasswords) return 'make the account';
  return welcomes === 0 ? 'open the account' : 'make or open the account';
}
