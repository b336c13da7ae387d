import { lookup } from 'node:dns/promises';
import { addressNumber } from './ip-rules.ts';

/** The addresses of a host, in the order in which they are tried. Fails where it has none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Asks the system's resolver once; an address is its own answer. Those of version 4 come first: not every network has the other. */
export const resolveHost: Resolve = async (host) => {
  if (addressNumber(host) !== null) return [host];
  const found = await lookup(host, { all: true, order: 'ipv4first' });
  return found.map(({ address }) => address);
};
