import { Button } from '@mantine/core';
import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import type { action } from '../../routes/prove.tsx';
import { Dialog } from '../dialog.tsx';
import { Refused } from '../refused.tsx';
import { useDesk } from '../use-desk.ts';
import { PasswordField } from '../visitors/password-field.tsx';
import { proofText } from './proof-text.ts';

interface Props {
  readonly onClose: () => void;
  readonly onProven: () => void;
}

/** Asks for the password once more, over whatever is open. */
export function ProofDialog({ onClose, onProven }: Props) {
  const { me } = useDesk();
  const { data, state, Form } = useFetcher<typeof action>();
  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(onProven);
  useEffect(() => {
    latest.current = onProven;
  });
  const answer = state === 'idle' ? data : undefined;
  useEffect(() => {
    if (answer?.refusal === null) latest.current();
    if (answer?.refusal) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [answer]);
  const { code = '', text = null } = answer?.refusal ?? {};
  const wrong = code === 'wrong_current_password';
  return (
    <Dialog title={proofText.title} onClose={onClose} size={420}>
      <Form ref={form} method="post" action="/prove" className="dialog-form">
        <p>{proofText.why}</p>
        <input type="hidden" name="username" autoComplete="username" value={me.email} readOnly />
        <PasswordField label="Your password" focused error={wrong ? text : null} />
        <Refused>{wrong ? null : text}</Refused>
        <div className="dialog-buttons">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={state !== 'idle'}>
            Confirm
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
