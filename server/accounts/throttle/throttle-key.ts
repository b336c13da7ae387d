import { createHmac } from 'node:crypto';
import type { Door, Scope } from './rules.ts';

/** Who tries at a door, and from where. */
export interface Attempt {
  readonly door: Door;
  /** The account, by its id or, where nobody is known yet, by the address in the form in which addresses are kept. */
  readonly about: string;
  readonly network: string;
  /** The device on which the account has signed in before, when it is one. */
  readonly deviceId: string | null;
}

const parts: Record<Scope, (attempt: Attempt) => readonly (string | null)[]> = {
  account: ({ about }) => [about],
  pair: ({ about, network }) => [about, network],
  network: ({ network }) => [network],
  device: ({ about, deviceId }) => [about, deviceId],
};

/** The name of a count, in hex: without the portal's key it says nothing of who or where. */
export const throttleKey = (key: Uint8Array, scope: Scope, attempt: Attempt): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['throttle', attempt.door, scope, ...parts[scope](attempt)]))
    .digest('hex');
