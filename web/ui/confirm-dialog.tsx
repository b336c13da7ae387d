import { Button } from '@mantine/core';
import { Dialog } from './dialog.tsx';
import type { Question } from './invitations/questions.ts';
import { Refused } from './refused.tsx';
import type { Said } from './say.tsx';
import { useDeed } from './use-deed.ts';

interface Props {
  readonly question: Question;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Asks before something is done, and does it on yes. The way back has the focus. */
export function ConfirmDialog({ question, onClose, onDone }: Props) {
  const { title, body, yes, no, danger, action, payload } = question;
  const { busy, refusal, run } = useDeed<Said>(onDone);
  return (
    <Dialog title={title} onClose={onClose}>
      {body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Refused>{refusal}</Refused>
      <div className="dialog-buttons">
        <Button variant="default" onClick={onClose} data-autofocus>
          {no}
        </Button>
        <Button
          className={danger ? 'button-danger' : undefined}
          loading={busy}
          onClick={() => run(action, payload)}
        >
          {yes}
        </Button>
      </div>
    </Dialog>
  );
}
