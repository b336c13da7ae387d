import { useEffect, useState } from 'react';
import type { Language } from '#server/contacts/family/rules.ts';
import { trpc } from '../../trpc.ts';
import { IconPasskey } from '../icons.ts';
import { Refused } from '../refused.tsx';
import { signInWords } from '../visitors/words/sign-in-words.ts';
import { doorWords } from '../welcome/words/words-in.ts';
import { useCanPasskey } from './use-can-passkey.ts';
import { withPasskeys } from './with-passkeys.ts';

interface Props {
  /** Where to go on. */
  readonly to: string;
  /** Whether the browser may offer passkeys in the field for the address as well. */
  readonly inField?: boolean;
  readonly language?: Language;
}

/**
 * The button that signs in with a passkey, for browsers that know them. Its place is kept until that is known: what is
 * below must not move away from under somebody's finger.
 */
export function PasskeySignIn({ to, inField = false, language = 'en' }: Props) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const known = useCanPasskey();
  useOfferInField(inField && known === true, to);
  if (known === false) return null;
  const signIn = async () => {
    setBusy(true);
    setRefusal(null);
    const { notDone } = await withPasskeys(async ({ startAuthentication }) => {
      const optionsJSON = await trpc.passkeys.beginSignIn.mutate();
      await trpc.passkeys.signIn.mutate({ used: await startAuthentication({ optionsJSON }) });
      window.location.assign(to);
    }, language);
    if (notDone === null) return;
    setRefusal(notDone.text);
    setBusy(false);
  };
  return (
    <div className="passkey-sign-in" data-place={known === null || undefined}>
      <button
        className="button"
        type="button"
        disabled={busy || known === null}
        onClick={() => void signIn()}
      >
        <IconPasskey size={20} stroke={1.7} aria-hidden />
        {busy ? doorWords[language].moment : signInWords[language].passkey}
      </button>
      <Refused>{refusal}</Refused>
    </div>
  );
}

/** A little less than a passkey has to answer what it was asked. */
const anewAfter = 4 * 60_000;

/** Lets the browser offer passkeys while somebody fills in the address, where it can; asked anew before its time is over. */
function useOfferInField(wanted: boolean, to: string): void {
  useEffect(() => {
    if (!wanted) return;
    let isOver = false;
    const offer = () =>
      withPasskeys(async ({ browserSupportsWebAuthnAutofill, startAuthentication }) => {
        if (isOver || !(await browserSupportsWebAuthnAutofill())) return;
        const optionsJSON = await trpc.passkeys.beginSignIn.mutate();
        if (isOver) return;
        const used = await startAuthentication({ optionsJSON, useBrowserAutofill: true });
        await trpc.passkeys.signIn.mutate({ used });
        window.location.assign(to);
      });
    void offer();
    const anew = window.setInterval(() => void offer(), anewAfter);
    return () => {
      isOver = true;
      window.clearInterval(anew);
    };
  }, [wanted, to]);
}
