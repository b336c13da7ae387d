import type { FormEvent, ReactNode } from 'react';
import { FormDialog } from '../form-dialog.tsx';
import type { Said } from '../say.tsx';
import { useDesk } from '../use-desk.ts';
import { usePasskeyDeed } from './use-passkey-deed.ts';
import type { Passkeys } from './with-passkeys.ts';
import { passkeyWords } from './words/words-in.ts';

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
  const { language } = useDesk();
  const { busy, refusal, run } = usePasskeyDeed(onDone);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '');
    if (!busy) void run((passkeys) => work(name, passkeys));
  };
  return (
    <FormDialog
      title={title}
      language={language}
      no={passkeyWords[language].cancel}
      form={{ onSubmit: submit, noValidate: false }}
      refusal={refusal}
      yes={yes}
      busy={busy}
      danger={danger}
      onClose={onClose}
    >
      {children}
    </FormDialog>
  );
}
