import type { ReactNode } from 'react';
import type { ClientShown, MySite, ProductConnection } from '../../../answers.ts';
import { Fact } from '../../fact.tsx';
import type { Question } from '../../invitations/questions.ts';
import { dayOf, instantOf } from '../../when.ts';
import { allowRoster, disconnect, withdrawRoster } from './connection-questions.ts';
import { kindWords, scopeWords } from './connection-words.ts';
import { CopiedValue } from './copied-value.tsx';

interface Props {
  readonly site: MySite;
  readonly connection: ProductConnection;
  readonly client: ClientShown;
  readonly onChange: (button: HTMLElement) => void;
  readonly onRenew: (button: HTMLElement) => void;
  readonly onAsk: (button: HTMLElement, question: Question) => void;
}

/** How a product is connected: what it is to be told, what it tells, and since when. */
export function ConnectionCard({ site, connection, client, onChange, onRenew, onAsk }: Props) {
  const { product, issuer } = connection;
  const { registeredBy, registeredAt } = client;
  return (
    <div className="card connection-card">
      <dl className="connection-facts">
        <Fact term="Issuer">
          <CopiedValue what="the issuer" value={issuer} />
        </Fact>
        <Fact term="Client ID">
          <CopiedValue what="the client ID" value={client.id} />
        </Fact>
        <Fact term="Client secret">
          {client.secretMadeAt === null
            ? 'None: it signs in with PKCE alone'
            : `Made on ${instantOf(client.secretMadeAt)}, and shown once`}
        </Fact>
        <Fact term="It runs">{kindWords[client.kind].name.replace('It runs ', '')}</Fact>
        <Fact term="People come back to">
          <Addresses list={client.redirectUris} />
        </Fact>
        <Fact term="Its sign-in begins at">
          {client.startUri === null ? (
            <Nothing>The portal leads to its launch address</Nothing>
          ) : (
            <code>{client.startUri}</code>
          )}
        </Fact>
        <Fact term="Told of sign-outs at">
          {client.signOutUri === null ? (
            <Nothing>Not told: it notices within 10 minutes that access has ended</Nothing>
          ) : (
            <code>{client.signOutUri}</code>
          )}
        </Fact>
        <Fact term="After signing out, people go to">
          {client.afterSignOutUris.length === 0 ? (
            <Nothing>The portal</Nothing>
          ) : (
            <Addresses list={client.afterSignOutUris} />
          )}
        </Fact>
        <Fact term="Told about people">
          <ul className="plain-list">
            {client.scopes.map((scope) => (
              <li key={scope}>{scopeWords[scope]}</li>
            ))}
            {client.rosterAllowed && <li>By which ids the MIS knows them</li>}
            {client.scopes.length === 0 && !client.rosterAllowed && <li>Nothing but that it is them</li>}
          </ul>
        </Fact>
        <Fact term="Connected">
          On {dayOf(registeredAt)}
          {registeredBy !== null && ` by ${registeredBy}`}
        </Fact>
        <Fact term="Second step">{client.needsFactor ? 'Asked for' : 'As the trust asks for it'}</Fact>
      </dl>
      <div className="connection-foot">
        <button type="button" className="button" onClick={({ currentTarget }) => onChange(currentTarget)}>
          Change
        </button>
        {client.kind === 'confidential' && (
          <button type="button" className="button" onClick={({ currentTarget }) => onRenew(currentTarget)}>
            New secret
          </button>
        )}
        {site.may.includes('product:roster') && (
          <button
            type="button"
            className="button"
            onClick={({ currentTarget }) =>
              onAsk(currentTarget, client.rosterAllowed ? withdrawRoster(product) : allowRoster(product))
            }
          >
            {client.rosterAllowed ? 'Withdraw the roster’s ids' : 'Allow the roster’s ids'}
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={({ currentTarget }) => onAsk(currentTarget, disconnect(product, client.signedIn))}
        >
          Disconnect
        </button>
      </div>
    </div>
  );
}

const Nothing = ({ children }: { children: ReactNode }) => <span className="muted">{children}</span>;

const Addresses = ({ list }: { list: readonly string[] }) => (
  <ul className="plain-list">
    {list.map((address) => (
      <li key={address}>
        <code>{address}</code>
      </li>
    ))}
  </ul>
);
