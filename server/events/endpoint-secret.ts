import { randomBytes } from 'node:crypto';
import { seal, unseal } from '../accounts/seal.ts';

const beginning = 'whsec_';
const about = (endpointId: string) => `event endpoint ${endpointId}`;

/** A secret that an endpoint signs with: as it is shown once, and as it is kept. */
export interface MadeSecret {
  readonly shown: string;
  readonly sealed: Buffer;
}

/** A new secret of 256 bits for one endpoint, sealed with the portal's key: signing needs it, and nobody reads it again. */
export function makeSecret(sealKey: Buffer, endpointId: string): MadeSecret {
  const bytes = randomBytes(32);
  return {
    shown: `${beginning}${bytes.toString('base64')}`,
    sealed: seal(sealKey, about(endpointId), bytes),
  };
}

/** The secret that was sealed for an endpoint. Throws where it was sealed with another key of the portal. */
export function openSecret(sealKey: Buffer, endpointId: string, sealed: Buffer): Buffer {
  const bytes = unseal(sealKey, about(endpointId), sealed);
  if (bytes === null) throw new Error('a secret of an endpoint cannot be opened: SECRET has changed');
  return bytes;
}
