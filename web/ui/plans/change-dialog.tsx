import { useState, type FormEvent } from 'react';
import type { StaffSelection } from '#server/invitations/staff-filter.ts';
import type { ChangePreview, Product } from '../../answers.ts';
import type { ChangeForm } from '../../change-form.ts';
import { LargeField } from '../approvals/large-field.tsx';
import { useLarge } from '../approvals/use-large.ts';
import { EndFields } from '../ends/end-fields.tsx';
import { FormDialog } from '../form-dialog.tsx';
import type { Begun } from '../invitations/use-send.ts';
import { useSite } from '../use-site.ts';
import { useDeed } from '../use-deed.ts';
import { useQuestion } from '../use-question.ts';
import { ChangePick, type Picked } from './change-pick.tsx';
import { changeLabel, changeLines, changeTitles } from './change-text.ts';

interface Props {
  readonly kind: ChangeForm['kind'];
  readonly who: StaffSelection;
  readonly products: readonly Product[];
  readonly onClose: () => void;
  readonly onBegun: (plan: Begun) => void;
}

function changeOf(kind: ChangeForm['kind'], { productId, roleId, reach }: Picked): ChangeForm | null {
  if (kind === 'revoke') return { kind, reach };
  if (kind === 'remove_role') return productId === null ? null : { kind, productId };
  return roleId === null ? null : { kind, roleId };
}

/** Changes, removes or revokes the access of everybody who is ticked: first shown, then done as a plan. */
export function ChangeDialog({ kind, who, products, onClose, onBegun }: Props) {
  const [picked, setPicked] = useState<Picked>({ productId: null, roleId: null, reach: 'everything' });
  const [note, setNote] = useState('');
  const [tell, setTell] = useState(true);
  const { run, refusal, busy } = useDeed<Begun>(onBegun);
  const site = useSite();
  const change = changeOf(kind, picked);
  const question = change && JSON.stringify({ who, change });
  const { answer, refusal: notCounted, asking } = useQuestion<ChangePreview>('plans/preview', question);
  const preview = asking ? null : answer;
  const large = useLarge(preview?.people || null);
  const needsTwo = large?.size === 'second_person';
  const label = preview ? changeLabel(kind, preview) : changeTitles[kind];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (change !== null && !busy && large?.ready)
      run('plans/make', { who, change, note, tell, typed: large.number });
  };
  return (
    <FormDialog
      title={changeTitles[kind]}
      size={620}
      form={{ onSubmit: submit }}
      refusal={refusal ?? notCounted}
      yes={needsTwo ? 'Ask for approval' : label}
      busy={busy}
      disabled={preview === null || !large?.ready}
      danger={kind !== 'change_role' && !needsTwo}
      onClose={onClose}
    >
      <ChangePick kind={kind} site={site} products={products} picked={picked} onPick={setPicked} />
      <div aria-live="polite" className="change-lines">
        {change !== null && asking && <p className="muted">Counting …</p>}
        {preview && changeLines(kind, preview).map((text) => <p key={text}>{text}</p>)}
      </div>
      <EndFields note={note} onNote={setNote} tell={tell} onTell={setTell} />
      <LargeField large={large} />
    </FormDialog>
  );
}
