import { mostAddresses, readAddress, type ClientKind, type OpenScope } from '#server/sso/clients/rules.ts';
import type { ClientShown } from '../../../answers.ts';
import type { Faults } from '../../use-fields.ts';

/** A product's connection as its form holds it: addresses one a line. */
export interface ConnectionFields {
  readonly kind: ClientKind;
  readonly redirectUris: string;
  readonly afterSignOutUris: string;
  readonly startUri: string;
  readonly signOutUri: string;
  readonly scopes: readonly OpenScope[];
  readonly needsFactor: boolean;
}

export const blankConnection: ConnectionFields = {
  kind: 'confidential',
  redirectUris: '',
  afterSignOutUris: '',
  startUri: '',
  signOutUri: '',
  scopes: ['profile', 'email', 'roles'],
  needsFactor: false,
};

/** What a connected product's form begins with. */
export const fieldsOf = (client: ClientShown): ConnectionFields => ({
  kind: client.kind,
  redirectUris: client.redirectUris.join('\n'),
  afterSignOutUris: client.afterSignOutUris.join('\n'),
  startUri: client.startUri ?? '',
  signOutUri: client.signOutUri ?? '',
  scopes: client.scopes,
  needsFactor: client.needsFactor,
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What is wrong with a list of addresses: which one, where there are several. */
function faultIn(text: string): string | null {
  const lines = linesOf(text);
  if (lines.length > mostAddresses) return `There can be ${mostAddresses} addresses at most.`;
  for (const each of lines) {
    const { problem } = readAddress(each);
    if (problem !== null) return lines.length > 1 ? `${each}: ${problem}` : problem;
  }
  return null;
}

/** What is wrong with a connection as it was typed, before it is sent. */
export function connectionFaults(fields: ConnectionFields): Faults<ConnectionFields> {
  const noAddress = linesOf(fields.redirectUris).length === 0;
  const redirect = noAddress
    ? 'Give at least one address. Whoever looks after the product knows it.'
    : faultIn(fields.redirectUris);
  const after = faultIn(fields.afterSignOutUris);
  const start = faultIn(fields.startUri);
  const signOut = faultIn(fields.signOutUri);
  return {
    ...(redirect !== null && { redirectUris: redirect }),
    ...(after !== null && { afterSignOutUris: after }),
    ...(start !== null && { startUri: start }),
    ...(signOut !== null && { signOutUri: signOut }),
  };
}

/** What is sent of it. */
export const sentOf = ({ kind: _, ...fields }: ConnectionFields) => ({
  ...fields,
  redirectUris: linesOf(fields.redirectUris),
  afterSignOutUris: linesOf(fields.afterSignOutUris),
  startUri: fields.startUri.trim() || null,
  signOutUri: fields.signOutUri.trim() || null,
});
