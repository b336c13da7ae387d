import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import type { action, loader } from '../../routes/prove.tsx';
import { proofMinutes } from '#server/accounts/rules.ts';
import { Dialog } from '../dialog.tsx';
import { FormButtons } from '../form-buttons.tsx';
import { Refused } from '../refused.tsx';
import { filled } from '../family/words/words-in.ts';
import { passkeyWords } from '../passkeys/words/words-in.ts';
import { useDesk } from '../use-desk.ts';
import { ProofField, proofFaults, type TypedProof } from './proof-field.tsx';
import { ProofWays } from './proof-ways.tsx';

interface Props {
  readonly onClose: () => void;
  readonly onProven: () => void;
}

/** Asks for the password once more, or for a code or a passkey instead, over whatever is open. */
export function ProofDialog({ onClose, onProven }: Props) {
  const { me, language } = useDesk();
  const words = passkeyWords[language];
  const { data, state, Form } = useFetcher<typeof action>();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<TypedProof>('password');
  const latest = useRef(onProven);
  useEffect(() => {
    latest.current = onProven;
  });
  const answer = state === 'idle' ? data : undefined;
  useEffect(() => {
    if (answer?.refusal === null) latest.current();
    if (answer?.refusal) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [answer]);
  const refusal = answer?.refusal ?? null;
  const fault = refusal?.code === proofFaults[typed] ? refusal.text : null;
  return (
    <Dialog title={words.proofTitle} onClose={onClose} size={420} language={language}>
      <Form ref={form} method="post" action="/prove" className="dialog-form">
        <p>{filled(words.proofWhy, { minutes: String(proofMinutes) })}</p>
        <ProofField key={typed} typed={typed} email={me.email} fault={fault} language={language} />
        <Refused>{fault === null && refusal ? refusal.text : null}</Refused>
        <FormButtons yes={words.confirm} no={words.cancel} busy={state !== 'idle'} onClose={onClose} />
      </Form>
      <ProofWays ways={useWays()} typed={typed} onTyped={setTyped} onProven={onProven} />
    </Dialog>
  );
}

/** By what they can prove it. Everybody has a password; the rest is asked for while that is typed. */
function useWays() {
  const { data, load } = useFetcher<typeof loader>();
  useEffect(() => load('/prove'), [load]);
  return data?.ways ?? ['password'];
}
