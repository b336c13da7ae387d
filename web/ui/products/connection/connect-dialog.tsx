import { useState } from 'react';
import { clientKinds, openScopes } from '#server/sso/clients/rules.ts';
import type { ProductConnection } from '../../../answers.ts';
import { FormDialog } from '../../form-dialog.tsx';
import { Pick } from '../../invitations/pick.tsx';
import { toggled } from '../../keys/key-fields.ts';
import { Ticks } from '../../keys/ticks.tsx';
import type { Said } from '../../say.tsx';
import { useDeed } from '../../use-deed.ts';
import { useFields } from '../../use-fields.ts';
import { TextField } from '../../visitors/text-field.tsx';
import { AddressLines } from './address-lines.tsx';
import { blankConnection, connectionFaults, fieldsOf, sentOf } from './connection-fields.ts';
import { kindWords, scopeWords } from './connection-words.ts';
import { NewSecret } from './new-secret.tsx';

interface Props {
  readonly connection: ProductConnection;
  readonly onClose: () => void;
  readonly onDone: (said: Said) => void;
}

interface Connected extends Said {
  readonly clientId: string;
  readonly secret: string | null;
}

/** Connects a product, and shows its secret this once; or changes how it is connected. */
export function ConnectDialog({ connection: { product, client }, onClose, onDone }: Props) {
  const [first] = useState(client);
  const [made, setMade] = useState<Connected | null>(null);
  const { busy, refusal, run } = useDeed<Said | Connected>((done) =>
    'secret' in done && done.secret !== null ? setMade(done) : onDone(done),
  );
  const { fields, faults, change, text, form } = useFields(
    first === null ? blankConnection : fieldsOf(first),
    connectionFaults,
    (typed) => {
      const sent = { productId: product.id, client: sentOf(typed) };
      if (first !== null) run('products/connection/change', sent);
      else run('products/connection/register', { ...sent, client: { ...sent.client, kind: typed.kind } });
    },
  );
  if (made?.secret) return <NewSecret name={product.name} value={made.secret} onClose={onClose} />;
  return (
    <FormDialog
      title={first === null ? `Connect ${product.name}` : `Connection of ${product.name}`}
      size={620}
      form={form}
      refusal={refusal}
      yes={first === null ? 'Connect' : 'Save'}
      busy={busy}
      onClose={onClose}
    >
      {first === null && (
        <Pick
          legend="Where it runs"
          name="kind"
          choices={clientKinds.map((id) => ({ id, ...kindWords[id] }))}
          chosen={fields.kind}
          onChoose={(id) => change({ kind: clientKinds.find((kind) => kind === id) })}
          cards
        />
      )}
      <AddressLines
        label="Where people come back to"
        hint="The redirect addresses of the product, one a line, letter by letter as it sends them"
        value={fields.redirectUris}
        error={faults.redirectUris}
        onChange={(redirectUris) => change({ redirectUris })}
      />
      <TextField
        label="Where its sign-in begins (optional)"
        hint="The portal leads people there, so that they are signed in without being asked again"
        inputMode="url"
        {...text('startUri')}
        maxLength={2000}
      />
      <TextField
        label="Where it is told of sign-outs (optional)"
        hint="Its address for back-channel logout. Without one, it notices that access has ended within 10 minutes"
        inputMode="url"
        {...text('signOutUri')}
        maxLength={2000}
      />
      <AddressLines
        label="Where people go after signing out (optional)"
        hint="One a line"
        value={fields.afterSignOutUris}
        error={faults.afterSignOutUris}
        onChange={(afterSignOutUris) => change({ afterSignOutUris })}
      />
      <Ticks
        legend="What it is told about people"
        choices={openScopes.map((id) => ({ id, name: scopeWords[id] }))}
        chosen={fields.scopes}
        onToggle={(id) => change({ scopes: toggled(fields.scopes, id) })}
      />
      <label className="pick">
        <input
          type="checkbox"
          checked={fields.needsFactor}
          onChange={({ currentTarget }) => change({ needsFactor: currentTarget.checked })}
        />
        <b>Ask for a second step</b>
        <span>
          Whoever opens it has to have a code or a passkey at hand, whatever the trust asks elsewhere.
        </span>
      </label>
    </FormDialog>
  );
}
