import type { OidcClient } from './oidc-client.ts';
import { chosenOf, scopesOf, type OpenScope } from './rules.ts';

/** What is said of a product's connection. */
export interface ClientFields {
  readonly redirectUris: readonly string[];
  readonly afterSignOutUris: readonly string[];
  readonly startUri: string | null;
  readonly signOutUri: string | null;
  readonly scopes: readonly OpenScope[];
  readonly needsFactor: boolean;
}

/** The fields as they are kept. */
export const kept = (fields: ClientFields, rosterAllowed: boolean) => ({
  redirectUris: [...new Set(fields.redirectUris)],
  afterSignOutUris: [...new Set(fields.afterSignOutUris)],
  startUri: fields.startUri,
  signOutUri: fields.signOutUri,
  scopes: scopesOf(fields.scopes, rosterAllowed),
  needsFactor: fields.needsFactor,
});

/** The fields as they stand in the audit log. */
export const writtenDown = (client: ReturnType<typeof kept> | OidcClient) => ({
  redirectUris: client.redirectUris,
  afterSignOutUris: client.afterSignOutUris,
  startUri: client.startUri,
  signOutUri: client.signOutUri,
  scopes: chosenOf(client.scopes),
  needsFactor: client.needsFactor,
});
