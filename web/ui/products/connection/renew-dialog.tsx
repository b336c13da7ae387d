import { useState, type FormEvent } from 'react';
import { FormDialog } from '../../form-dialog.tsx';
import { useDeed } from '../../use-deed.ts';
import { NewSecret } from './new-secret.tsx';

interface Props {
  readonly product: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Asks before a product's secret is replaced, and shows the new one this once. */
export function RenewDialog({ product: { id, name }, onClose }: Props) {
  const [secret, setSecret] = useState<string | null>(null);
  const { busy, refusal, run } = useDeed<{ readonly secret: string }>((done) => setSecret(done.secret));
  if (secret !== null) return <NewSecret name={name} value={secret} onClose={onClose} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run('products/connection/renew', { productId: id });
  };
  return (
    <FormDialog
      title={`A new secret for ${name}?`}
      form={{ onSubmit: submit }}
      refusal={refusal}
      yes="Make new secret"
      no="Keep it"
      busy={busy}
      danger
      backFirst
      onClose={onClose}
    >
      <p>
        The old secret is dead at once: nobody signs in to {name} until the new one stands in its settings.
      </p>
      <p>Have somebody who looks after {name} at hand.</p>
    </FormDialog>
  );
}
