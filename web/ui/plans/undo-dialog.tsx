import { useNavigate } from '@remix-run/react';
import { useState, type FormEvent } from 'react';
import type { UndoPreview } from '../../answers.ts';
import { LargeField } from '../approvals/large-field.tsx';
import { useLargeAmong } from '../approvals/use-large.ts';
import { EndFields } from '../ends/end-fields.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { say } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { useQuestion } from '../use-question.ts';
import { undoLabel, undoLines } from './undo-text.ts';

interface Props {
  readonly site: string;
  readonly planId: string;
  readonly positions: readonly number[] | null;
  readonly onClose: () => void;
}

interface Begun {
  readonly planId: string;
  readonly waits: boolean;
}

const reasons = ['The roster was wrong', 'Wrong people selected', 'Asked for by the school'] as const;

/** Takes back what a bulk change did, or one row of it: first for how many and whom, and what stays. */
export function UndoDialog({ site, planId, positions, onClose }: Props) {
  const [note, setNote] = useState('');
  const [tell, setTell] = useState(true);
  const navigate = useNavigate();
  const { run, refusal, busy } = useDeed<Begun>((begun) => {
    say({
      title: begun.waits ? 'It waits for a second administrator' : 'It is being taken back',
      text: begun.waits ? 'Nothing has happened yet.' : 'You can leave this page: it goes on by itself.',
    });
    navigate(`/sites/${site}/plans/${begun.planId}`);
  });
  const asked = useQuestion<UndoPreview>(`plans/${planId}/preview-undo`, JSON.stringify({ positions }));
  const preview = asked.asking ? null : asked.answer;
  const large = useLargeAmong(preview?.people || null, preview?.scale ?? null);
  const bounded = preview !== null && preview.scale !== null;
  const ready = preview !== null && preview.rows > 0 && (!bounded || large?.ready === true);
  const needsTwo = large?.size === 'second_person';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !busy)
      run(`plans/${planId}/undo`, { positions, note, tell, typed: bounded ? large?.number : null });
  };
  return (
    <FormDialog
      title="Undo this bulk change?"
      size={620}
      form={{ onSubmit: submit }}
      refusal={refusal ?? asked.refusal}
      yes={needsTwo ? 'Ask for approval' : preview ? undoLabel(preview) : 'Undo'}
      busy={busy}
      disabled={!ready}
      danger={bounded && !needsTwo}
      onClose={onClose}
    >
      <div aria-live="polite" className="change-lines">
        {preview === null ? (
          <p className="muted">Counting…</p>
        ) : (
          undoLines(preview).map((text) => <p key={text}>{text}</p>)
        )}
      </div>
      <EndFields note={note} onNote={setNote} tell={tell} onTell={setTell} reasons={reasons} />
      {bounded && <LargeField large={large} />}
    </FormDialog>
  );
}
