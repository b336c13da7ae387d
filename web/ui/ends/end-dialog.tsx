import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../dialog.tsx';
import { Refused } from '../refused.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { EndFields } from './end-fields.tsx';
import { useEnds } from './use-ends.ts';

interface Props<Done> {
  readonly title: string;
  /** Who and what will be lost, and what stays. */
  readonly children: ReactNode;
  readonly yes: string;
  /** Whether there is something to end. */
  readonly ready?: boolean;
  /** The resource below the site that does it, and what it is told besides the reason. */
  readonly action: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly onClose: () => void;
  readonly onDone: (done: Done) => void;
}

/** Asks before access ends: what is lost, why, and whether they are told. The way back has the focus. */
export function EndDialog<Done = Said>(props: Props<Done>) {
  const { title, children, yes, ready = true, action, payload, onClose, onDone } = props;
  const { tellEnded } = useEnds();
  const [note, setNote] = useState('');
  const [tell, setTell] = useState(tellEnded);
  const { busy, refusal, run } = useDeed<Done>(onDone);
  return (
    <Dialog title={title} onClose={onClose} size={520}>
      {children}
      <EndFields note={note} onNote={setNote} tell={tell} onTell={setTell} />
      <Refused>{refusal}</Refused>
      <div className="dialog-foot">
        <div className="dialog-buttons">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep it
          </Button>
          <Button
            className="button-danger"
            loading={busy}
            disabled={!ready}
            onClick={() => run(action, { ...payload, note, tell })}
          >
            {yes}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
