import { Button } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { Dialog } from '../dialog.tsx';
import { Refused } from '../refused.tsx';
import type { Said } from '../say.tsx';
import { usePasskeyDeed } from './use-passkey-deed.ts';
import type { Passkeys } from './with-passkeys.ts';

interface Props {
  readonly title: string;
  readonly yes: string;
  readonly danger?: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
  /** What is done on yes, with what was typed as the name. */
  readonly work: (name: string, passkeys: Passkeys) => Promise<Said>;
  readonly children: ReactNode;
}

/** Asks before a passkey is added, renamed or removed, and does it on yes. */
export function PasskeyForm({ title, yes, danger = false, onClose, onDone, work, children }: Props) {
  const { busy, refusal, run } = usePasskeyDeed(onDone);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '');
    if (!busy) void run((passkeys) => work(name, passkeys));
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        {children}
        <Refused>{refusal}</Refused>
        <div className="dialog-buttons">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy} className={danger ? 'button-danger' : undefined}>
            {yes}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
