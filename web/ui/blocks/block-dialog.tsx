import { useState, type FormEvent } from 'react';
import type { Block, LiftAsked, Likeness } from '../../answers.ts';
import { FormDialog } from '../form-dialog.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { questionWords } from './question-words.ts';
import { ReasonField } from './reason-field.tsx';

/** What somebody is about to do with a block, or with a record that looks like somebody who is blocked. */
export type BlockQuestion =
  | { readonly kind: 'ask_to_lift'; readonly block: Block }
  | { readonly kind: 'approve' | 'refuse' | 'take_back'; readonly block: Block; readonly lift: LiftAsked }
  | { readonly kind: 'same' | 'other'; readonly likeness: Likeness };

interface Props {
  readonly question: BlockQuestion;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Asks once more, says what follows, and takes a reason or a note. */
export function BlockDialog({ question, onClose, onDone }: Props) {
  const words = questionWords[question.kind];
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacking = words.field?.required === true && text.trim() === '';
    setMissing(lacking);
    if (!busy && !lacking) send(run, question, text);
  };
  const name = 'block' in question ? question.block.name : question.likeness.contact.name;
  return (
    <FormDialog
      title={words.title(name)}
      form={{ onSubmit: submit }}
      refusal={refusal}
      yes={words.yes}
      no="Not now"
      busy={busy}
      danger={question.kind === 'same'}
      backFirst
      onClose={onClose}
    >
      <p>{words.next}</p>
      {'lift' in question && question.kind === 'approve' && (
        <p>
          {question.lift.askedBy} says: “{question.lift.reason}”
        </p>
      )}
      {words.field && <ReasonField {...words.field} value={text} missing={missing} onChange={setText} />}
    </FormDialog>
  );
}

function send(run: ReturnType<typeof useDeed>['run'], question: BlockQuestion, text: string): void {
  switch (question.kind) {
    case 'ask_to_lift':
      return run('blocks/ask-to-lift', { blockId: question.block.blockId, reason: text });
    case 'take_back':
      return run('blocks/take-back-lift', { approvalId: question.lift.approvalId });
    case 'approve':
    case 'refuse':
      return run('blocks/answer-lift', {
        approvalId: question.lift.approvalId,
        answer: question.kind,
        note: text,
      });
    case 'same':
    case 'other':
      return run('blocks/decide', {
        likenessId: question.likeness.likenessId,
        decision: question.kind,
        note: text,
      });
  }
}
