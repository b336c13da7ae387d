import { useRevalidator } from '@remix-run/react';
import { useContext, useState } from 'react';
import { ProofContext } from '../proof/proof-context.ts';
import { say, type Said } from '../say.tsx';
import { useDesk } from '../use-desk.ts';
import { withPasskeys, type Passkeys } from './with-passkeys.ts';

/**
 * Changes one's own passkeys. When it is done the page shows it, with a message, and `onDone` is called; a refusal stays
 * here to be read. Where it wants a proof of who is there, that is asked for, and the same is done again.
 */
export function usePasskeyDeed(onDone: () => void) {
  const ask = useContext(ProofContext);
  const { language } = useDesk();
  const { revalidate } = useRevalidator();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async (work: (passkeys: Passkeys) => Promise<Said>): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    const { done, notDone } = await withPasskeys(work, language);
    if (done !== null) {
      revalidate();
      say(done);
      onDone();
      return;
    }
    setBusy(false);
    if (notDone.code === 'prove_again') ask(() => void run(work));
    else setRefusal(notDone.text);
  };
  return { busy, refusal, run };
}
