import type { IncomingHttpHeaders } from 'node:http';
import { openOutgoing, type OutgoingRequest } from './open-outgoing.ts';

/** An answer as a whole. */
export interface FetchedAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/**
 * Calls an address that somebody typed in, safely (see `openOutgoing`), and reads the answer: at most `maxBytes` (20 MB), within
 * `timeoutMs` (ten seconds). Throws `OutgoingFailure`, whose message may be shown. A status such as 404 is an answer.
 */
export function checkedFetch(address: string, options: OutgoingRequest): Promise<FetchedAnswer> {
  return openOutgoing(address, options, async ({ status, headers, body }) => ({
    status,
    headers,
    body: Buffer.concat(await Array.fromAsync(body)),
  }));
}
