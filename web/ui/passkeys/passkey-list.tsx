import { useRef, useState } from 'react';
import type { OwnPasskey } from '../../answers.ts';
import { ProfileCard } from '../profile/profile-card.tsx';
import { useFocusReturn } from '../use-focus-return.ts';
import { PasskeyDialog, type PasskeyDeed } from './passkey-dialogs.tsx';
import { PasskeyRow } from './passkey-row.tsx';
import { useCanPasskey } from './use-can-passkey.ts';

/** One's own passkeys: what they are good for, which there are, and the way to add another one. */
export function PasskeyList({ passkeys, now }: { passkeys: readonly OwnPasskey[]; now: string }) {
  const canAdd = useCanPasskey();
  const [open, setOpen] = useState<PasskeyDeed | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const keepOpener = useFocusReturn(add, open !== null);
  const show = (deed: PasskeyDeed, opener: HTMLElement) => {
    keepOpener(opener);
    setOpen(deed);
  };
  const done = () => {
    // What opened it goes with the passkey.
    if (open?.deed === 'remove') keepOpener(add.current);
    setOpen(null);
  };
  return (
    <ProfileCard
      title="Passkeys"
      hint="Sign in with your fingerprint, your face or the PIN of your device, instead of a password and a code. A passkey works on this site alone: nobody can trick you out of it."
    >
      {passkeys.length === 0 ? (
        <p>You have none yet. Add one on the phone or computer that you use most.</p>
      ) : (
        <ul className="profile-rows">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} now={now} onDeed={show} />
          ))}
        </ul>
      )}
      {canAdd ? (
        <div>
          <button
            ref={add}
            className="button"
            data-main={passkeys.length === 0 || undefined}
            type="button"
            onClick={({ currentTarget }) => show({ deed: 'add' }, currentTarget)}
          >
            Add a passkey
          </button>
        </div>
      ) : (
        <noscript>
          <p className="muted">Passkeys need JavaScript, which is switched off in this browser.</p>
        </noscript>
      )}
      {open !== null && <PasskeyDialog open={open} onClose={() => setOpen(null)} onDone={done} />}
    </ProfileCard>
  );
}
