import type { FormEvent } from 'react';
import type { SubmitPreview } from '../../answers.ts';
import { LargeField } from '../approvals/large-field.tsx';
import { useLarge } from '../approvals/use-large.ts';
import { counted, named, people } from '../counted.ts';
import { FormDialog } from '../form-dialog.tsx';
import { useDeed } from '../use-deed.ts';
import { useQuestion } from '../use-question.ts';

/** What came of submitting. */
export interface Submitted {
  readonly kept: number;
  readonly ended: number;
  readonly renewed: number;
  readonly refused: readonly string[];
  readonly plan: { readonly planId: string; readonly total: number; readonly waits: boolean } | null;
}

interface Props {
  readonly reviewId: string;
  readonly onClose: () => void;
  readonly onDone: (submitted: Submitted) => void;
}

/** Shows what the ticked answers come to before they count. */
export function SubmitDialog({ reviewId, onClose, onDone }: Props) {
  const at = `access-reviews/${reviewId}`;
  const { busy, refusal, run } = useDeed<Submitted>(onDone);
  const { answer: preview, refusal: notCounted, asking } = useQuestion<SubmitPreview>(`${at}/preview`, '{}');
  const large = useLarge(preview?.people || null);
  const removes = (preview?.remove ?? 0) + (preview?.administrators.length ?? 0) > 0;
  const ready = preview !== null && (preview.people === 0 || large?.ready === true);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !busy) run(`${at}/submit`, { typed: large?.number ?? null });
  };
  return (
    <FormDialog
      title="Submit these answers?"
      size={560}
      form={{ onSubmit: submit }}
      refusal={refusal ?? notCounted}
      yes={large?.size === 'second_person' ? 'Ask for approval' : 'Submit'}
      no="Not yet"
      busy={busy}
      disabled={!ready}
      danger={removes}
      onClose={onClose}
    >
      <div aria-live="polite" className="change-lines">
        {asking && <p className="muted">Counting …</p>}
        {preview && <p>{counted(preview.keep, 'row is kept.', 'rows are kept.')}</p>}
        {preview && preview.remove > 0 && (
          <p>
            <b>{counted(preview.remove, 'role ends', 'roles end')}</b>, of {people(preview.people)}:{' '}
            <bdi>{named(preview.names, preview.people)}</bdi>. They are signed out, and keep everything else.
          </p>
        )}
        {preview && preview.administrators.length > 0 && (
          <p>
            <b>No administrator of Gatehouse any more:</b> <bdi>{preview.administrators.join(', ')}</bdi>.
          </p>
        )}
        {removes && <p>A role that was changed in the meantime is left out, and asked about anew.</p>}
      </div>
      <LargeField large={large} />
    </FormDialog>
  );
}
