import { createHash, randomBytes } from 'node:crypto';
import { idStem } from './rules.ts';

/** A new secret of a product: 256 fresh random bits, with a beginning by which scanners of code recognise it. */
export const newClientSecret = (): string => `ghs_${randomBytes(32).toString('base64url')}`;

/** What the database keeps of a secret. */
export const clientSecretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** A new id for a product, by which people recognise it. */
export const newClientId = (productName: string): string =>
  `${idStem(productName)}-${randomBytes(6).toString('hex')}`;
