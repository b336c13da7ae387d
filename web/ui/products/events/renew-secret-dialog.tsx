import { useState, type FormEvent } from 'react';
import { FormDialog } from '../../form-dialog.tsx';
import { useDeed } from '../../use-deed.ts';
import { EndpointSecret } from './endpoint-secret.tsx';

interface Props {
  readonly product: { readonly id: string; readonly name: string };
  readonly endpointId: string;
  readonly onClose: () => void;
}

interface Renewed {
  readonly secret: string;
  readonly formerUntil: string;
}

/** Asks before an endpoint's secret is replaced, and shows the new one this once. */
export function RenewSecretDialog({ product, endpointId, onClose }: Props) {
  const [made, setMade] = useState<Renewed | null>(null);
  const { busy, refusal, run } = useDeed<Renewed>(setMade);
  if (made !== null)
    return (
      <EndpointSecret
        product={product.name}
        value={made.secret}
        formerUntil={made.formerUntil}
        onClose={onClose}
      />
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run('products/events/renew', { productId: product.id, endpointId });
  };
  return (
    <FormDialog
      title="A new signing secret?"
      form={{ onSubmit: submit }}
      refusal={refusal}
      yes="Make new secret"
      no="Keep it"
      busy={busy}
      backFirst
      onClose={onClose}
    >
      <p>
        For a day, events are signed with both secrets, so that {product.name} can change over without missing
        one. After that the one of today is dead.
      </p>
      <p>A secret that was replaced before, and is still good, is dead at once.</p>
    </FormDialog>
  );
}
