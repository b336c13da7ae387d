import { createHash, randomBytes } from 'node:crypto';

/** 256 fresh random bits: what the browser of somebody who signed in holds. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a session's token. */
export const sessionTokenHash = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');
