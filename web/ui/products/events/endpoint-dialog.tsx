import { useState } from 'react';
import { eventTypes } from '#server/events/rules.ts';
import type { EventEndpoint } from '../../../answers.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { toggled } from '../../keys/key-fields.ts';
import { Ticks } from '../../keys/ticks.tsx';
import type { Said } from '../../say.tsx';
import { useDeed } from '../../use-deed.ts';
import { useFields } from '../../use-fields.ts';
import { TextField } from '../../visitors/text-field.tsx';
import { endpointFaults, fieldsOf } from './endpoint-fields.ts';
import { EndpointSecret } from './endpoint-secret.tsx';
import { eventChoices } from './event-words.ts';

interface Props {
  readonly product: { readonly id: string; readonly name: string };
  /** What is changed; null for a new one. */
  readonly endpoint: EventEndpoint | null;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

/** Adds an endpoint, and shows its secret this once; or changes where it is and what it is told. */
export function EndpointDialog({ product, endpoint, onClose, onDone }: Props) {
  const [made, setMade] = useState<string | null>(null);
  const { busy, refusal, run } = useDeed<Said | { readonly secret: string }>((done) =>
    'secret' in done ? setMade(done.secret) : onDone(done),
  );
  const { fields, faults, change, text, form } = useFields(
    fieldsOf(endpoint),
    endpointFaults,
    ({ url, events }) => {
      const sent = { productId: product.id, url: url.trim(), events };
      if (endpoint === null) run('products/events/add', sent);
      else run('products/events/change', { ...sent, endpointId: endpoint.id });
    },
  );
  if (made !== null)
    return <EndpointSecret product={product.name} value={made} formerUntil={null} onClose={onClose} />;
  return (
    <FormDialog
      title={endpoint === null ? `Where is ${product.name} told what happens?` : 'Change the endpoint'}
      size={560}
      form={form}
      refusal={refusal}
      yes={endpoint === null ? 'Add endpoint' : 'Save'}
      busy={busy}
      onClose={onClose}
    >
      <TextField
        label="Address"
        hint={`Where ${product.name} takes events (webhooks). Whoever looks after it knows the address.`}
        inputMode="url"
        placeholder="https://"
        focused
        {...text('url')}
        maxLength={2000}
      />
      <Ticks
        legend="It is told when"
        choices={eventTypes.map((id) => ({ id, name: eventChoices[id] }))}
        chosen={fields.events}
        fault={faults.events}
        onToggle={(id) => change({ events: toggled(fields.events, id) })}
      />
    </FormDialog>
  );
}
