import { createHash, randomBytes } from 'node:crypto';

/** A new API key: 256 fresh random bits, with a beginning by which people and scanners of code recognise it. */
export const newKeyToken = (): string => `gh_${randomBytes(32).toString('base64url')}`;

/** What the database keeps of a key. */
export const keyTokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The last characters, by which people tell their keys apart. */
export const keyHint = (token: string): string => token.slice(-4);

/** The key that a request brings in its Authorization header; null when it brings none. */
export function keyOf(headers: Headers): string | null {
  const [, token] = /^Bearer (gh_[\w-]{43})$/i.exec(headers.get('authorization') ?? '') ?? [];
  return token ?? null;
}
