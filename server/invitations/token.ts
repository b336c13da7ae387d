import { createHash, createHmac, randomBytes } from 'node:crypto';

/** What a token is for. A token made for one purpose is unknown to every other. */
export type TokenPurpose =
  'invitation' | 'password-reset' | 'email-change' | 'address-proof' | 'letter' | 'welcome-proof';

/** What a token is made of, besides the portal's key. */
export interface TokenSeed {
  readonly id: string;
  readonly version: number;
  readonly nonce: Uint8Array;
}

/** 128 fresh random bits. */
export const newNonce = (): Uint8Array => randomBytes(16);

/**
 * The token of one issue: 256 bits as 43 base64url characters. The mail job makes it again from the row,
 * so that it never has to be stored; neither the key nor the database alone is enough to forge one.
 */
export const tokenFor = (key: Uint8Array, purpose: TokenPurpose, seed: TokenSeed): string =>
  seal(key, purpose, seed).toString('base64url');

/** Six digits, made like {@link tokenFor}: for a person to type, within minutes and a few tries. */
export const codeFor = (key: Uint8Array, purpose: TokenPurpose, seed: TokenSeed): string =>
  String(seal(key, purpose, seed).readUIntBE(0, 6) % 1_000_000).padStart(6, '0');

const seal = (key: Uint8Array, purpose: TokenPurpose, { id, version, nonce }: TokenSeed): Buffer =>
  createHmac('sha256', key).update(`${purpose}|${id}|${version}|`).update(nonce).digest();

/** What the database keeps of a token. */
export const tokenHash = (token: string): Uint8Array => createHash('sha256').update(token).digest();
