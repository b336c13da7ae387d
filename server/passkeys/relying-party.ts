import type { Settings } from '../settings.ts';

/** Whom passkeys are made for: this portal at its public address, whatever a request says of itself. */
export interface RelyingParty {
  readonly id: string;
  readonly name: string;
  readonly origin: string;
}

/** The portal as passkeys know it. */
export const relyingParty = ({ PUBLIC_URL }: Pick<Settings, 'PUBLIC_URL'>): RelyingParty => ({
  id: new URL(PUBLIC_URL).hostname,
  name: 'Gatehouse',
  origin: PUBLIC_URL,
});

/** The kinds of keys that a passkey may have: Ed25519, P-256 and RSA. */
export const passkeyAlgorithms = [-8, -7, -257];

/** What a passkey keeps of whose it is: the account's id, and no name. */
export const handleOf = (accountId: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(accountId.replaceAll('-', ''), 'hex'));
