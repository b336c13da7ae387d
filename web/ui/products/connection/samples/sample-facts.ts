import type { ClientShown } from '../../../../answers.ts';

/** What a sample is filled in with: never the secret, which is read from the surroundings of the product. */
export interface SampleFacts {
  readonly issuer: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly keepsSecret: boolean;
  /** Whether the portal itself is tried out without encryption, on this machine. */
  readonly isPlain: boolean;
}

/** What there is to fill in of a connected product. */
export const sampleFacts = (issuer: string, client: ClientShown): SampleFacts => ({
  issuer,
  clientId: client.id,
  redirectUri: client.redirectUris[0] ?? '',
  scope: ['openid', ...client.scopes, ...(client.rosterAllowed ? ['roster'] : [])].join(' '),
  keepsSecret: client.kind === 'confidential',
  isPlain: issuer.startsWith('http:'),
});

/** A text as it stands in code: between double quotes, with nothing in it that could end them. */
export const quoted = (text: string): string => JSON.stringify(text);

/** The path of an address, for libraries that know their own host. */
export const pathOf = (address: string): string => (URL.canParse(address) ? new URL(address).pathname : '/');
