import { useState } from 'react';
import type { ProofWay } from '../../answers.ts';
import { trpc } from '../../trpc.ts';
import { IconPasskey } from '../icons.ts';
import { useCanPasskey } from '../passkeys/use-can-passkey.ts';
import { withPasskeys } from '../passkeys/with-passkeys.ts';
import { passkeyWords } from '../passkeys/words/words-in.ts';
import { Refused } from '../refused.tsx';
import { useDesk } from '../use-desk.ts';
import { doorWords } from '../welcome/words/words-in.ts';
import type { TypedProof } from './proof-field.tsx';

interface Props {
  readonly ways: readonly ProofWay[];
  readonly typed: TypedProof;
  readonly onTyped: (typed: TypedProof) => void;
  readonly onProven: () => void;
}

/** The other ways to prove who one is: a passkey, a code, or the password after all. */
export function ProofWays({ ways, typed, onTyped, onProven }: Props) {
  const { language } = useDesk();
  const words = passkeyWords[language];
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const canPasskey = useCanPasskey() && ways.includes('passkey');
  if (!canPasskey && !ways.includes('code')) return null;
  const provePasskey = async () => {
    setBusy(true);
    setRefusal(null);
    const { notDone } = await withPasskeys(async ({ startAuthentication }) => {
      const optionsJSON = await trpc.passkeys.beginProof.mutate({});
      await trpc.accounts.prove.mutate({ passkey: await startAuthentication({ optionsJSON }) });
    }, language);
    setBusy(false);
    if (notDone === null) onProven();
    else setRefusal(notDone.text);
  };
  const other = typed === 'password' ? 'code' : 'password';
  return (
    <div className="proof-ways">
      {canPasskey && (
        <button className="button" type="button" disabled={busy} onClick={() => void provePasskey()}>
          <IconPasskey size={18} stroke={1.7} aria-hidden />
          {busy ? doorWords[language].moment : words.byPasskey}
        </button>
      )}
      {ways.includes('code') && (
        <button className="button" type="button" onClick={() => onTyped(other)}>
          {other === 'code' ? words.byCode : words.byPassword}
        </button>
      )}
      <Refused>{refusal}</Refused>
    </div>
  );
}
