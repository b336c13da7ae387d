import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Leaver } from '../../answers.ts';
import { Dialog } from '../dialog.tsx';
import { LastDayField } from '../ends/last-day-field.tsx';
import { LossList } from '../ends/loss-list.tsx';
import { Refused } from '../refused.tsx';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { proposal } from './proposal.ts';

interface Props {
  readonly leaver: Leaver;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Lets a leaver keep what was proposed to end: until a day, or for good. */
export function KeepDialog({ leaver, onClose, onDone }: Props) {
  const [day, setDay] = useState('');
  const { busy, refusal, run } = useDeed<Said>(onDone);
  const keep = (lastDay: string | null) => run('leavers/keep', { ...proposal(leaver), lastDay });
  return (
    <Dialog title={`Keep access of ${leaver.name}?`} onClose={onClose} size={520}>
      <LossList title="They keep" roles={leaver.access.filter(({ proposed }) => proposed)} />
      <p>They are not proposed again until the roster says something new of them.</p>
      <LastDayField day={day} onDay={setDay} />
      <Refused>{refusal}</Refused>
      <div className="dialog-foot">
        <div className="dialog-buttons">
          <Button variant="default" disabled={busy} onClick={() => keep(null)}>
            Keep without an end
          </Button>
          <Button loading={busy} disabled={day === ''} onClick={() => keep(day)}>
            Keep until then
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
