import { createHash } from 'node:crypto';

/** What is kept of a token, a code or a secret that somebody else holds: its SHA-256. They are random, so it needs no salt. */
export const hashOf = (held: string): Buffer => createHash('sha256').update(held).digest();
