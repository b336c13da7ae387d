import { ConfirmDialog } from '../../confirm-dialog.tsx';
import type { Question } from '../../invitations/questions.ts';
import { useOpened } from '../../use-opened.ts';
import type { ClientShown, ProductFault } from '../../../answers.ts';
import type { ProductPage } from '../use-product-page.ts';
import { ConnectDialog } from './connect-dialog.tsx';
import { ConnectionCard } from './connection-card.tsx';
import { FaultList } from './fault-list.tsx';
import { NotConnected } from './not-connected.tsx';
import { RenewDialog } from './renew-dialog.tsx';
import { SampleList } from './sample-list.tsx';
import { TestCard } from './test-card.tsx';

type Open =
  | { readonly kind: 'form' }
  | { readonly kind: 'renew' }
  | { readonly kind: 'ask'; readonly question: Question };

interface Props extends ProductPage {
  readonly faults: readonly ProductFault[];
}

/** How a product is connected to the portal's sign-in: seen, set up, changed and ended. */
export function ConnectionSection({ site, connection, faults }: Props) {
  const { heading, open, openFrom, close, done } = useOpened<Open>();
  const { product, client } = connection;
  return (
    <section>
      <h2 ref={heading} tabIndex={-1} className="connection-title">
        How {product.name} is connected
      </h2>
      {client === null ? (
        <NotConnected
          name={product.name}
          issuer={connection.issuer}
          onConnect={(button) => openFrom(button, { kind: 'form' })}
        />
      ) : (
        <ConnectionCard
          site={site}
          connection={connection}
          client={client}
          onChange={(button) => openFrom(button, { kind: 'form' })}
          onRenew={(button) => openFrom(button, { kind: 'renew' })}
          onAsk={(button, question) => openFrom(button, { kind: 'ask', question })}
        />
      )}
      {client !== null && (
        <>
          <FaultList name={product.name} faults={faults} />
          <TestCard key={addressesOf(client)} product={product} hearsSignOuts={client.signOutUri !== null} />
          <SampleList issuer={connection.issuer} client={client} />
        </>
      )}
      {open?.kind === 'form' && <ConnectDialog connection={connection} onClose={close} onDone={done} />}
      {open?.kind === 'renew' && <RenewDialog product={product} onClose={close} />}
      {open?.kind === 'ask' && <ConfirmDialog question={open.question} onClose={close} onDone={done} />}
    </section>
  );
}

/** What was found is about these addresses alone. */
const addressesOf = ({ redirectUris, startUri, signOutUri }: ClientShown): string =>
  [...redirectUris, startUri, signOutUri].join(' ');
