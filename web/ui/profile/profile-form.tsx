import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ProfilePart } from '../../profile-form.ts';
import { passkeyWords } from '../passkeys/words/words-in.ts';
import { useProveAgain } from '../proof/use-prove-again.ts';
import { Refused } from '../refused.tsx';
import { useDesk } from '../use-desk.ts';
import { doorWords } from '../welcome/words/words-in.ts';
import type { ProfileOutcome } from './use-profile-said.ts';

interface Props {
  readonly part: ProfilePart;
  readonly button: string;
  readonly outcome: ProfileOutcome | null;
  /** Why it was refused, where no field says so itself. */
  readonly refusal?: string | null;
  readonly children: ReactNode;
}

/** One form of the profile. It works without scripts; with them, a field that was refused gets the focus. */
export function ProfileForm({ part, button, outcome, refusal = null, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { language } = useDesk();
  const proof = passkeyWords[language];
  const { formData } = useNavigation();
  const busy = formData?.get('part') === part;
  const own = outcome?.part === part ? outcome : null;
  useEffect(() => {
    if (own?.said) form.current?.reset();
    if (own?.refusal) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [own]);
  useProveAgain(own, () => form.current?.requestSubmit());
  return (
    <Form ref={form} method="post" action="/profile" className="fields" preventScrollReset>
      <input type="hidden" name="part" value={part} />
      {children}
      <Refused>{own?.prove ? null : refusal}</Refused>
      {own?.prove && (
        <noscript>
          <p className="note" data-tone="stop">
            <a href="/prove?to=/profile">{proof.proofTitle}</a>
            {proof.proveFirst}
          </p>
        </noscript>
      )}
      <div>
        <button className="button" data-main type="submit" disabled={busy}>
          {busy ? doorWords[language].moment : button}
        </button>
      </div>
    </Form>
  );
}
