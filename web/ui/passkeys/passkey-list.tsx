import { useRef, useState } from 'react';
import type { OwnPasskey } from '../../answers.ts';
import { ProfileCard } from '../profile/profile-card.tsx';
import { useDesk } from '../use-desk.ts';
import { useFocusReturn } from '../use-focus-return.ts';
import { PasskeyDialog, type PasskeyDeed } from './passkey-dialogs.tsx';
import { PasskeyRow } from './passkey-row.tsx';
import { useCanPasskey } from './use-can-passkey.ts';
import { passkeyWords } from './words/words-in.ts';

/** One's own passkeys: what they are good for, which there are, and the way to add another one. */
export function PasskeyList({ passkeys, now }: { passkeys: readonly OwnPasskey[]; now: string }) {
  const words = passkeyWords[useDesk().language];
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
    <ProfileCard title={words.passkeys} hint={words.what}>
      {passkeys.length === 0 ? (
        <p>{words.none}</p>
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
            {words.add}
          </button>
        </div>
      ) : (
        <noscript>
          <p className="muted">{words.needsScript}</p>
        </noscript>
      )}
      {open !== null && <PasskeyDialog open={open} onClose={() => setOpen(null)} onDone={done} />}
    </ProfileCard>
  );
}
