import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { openOutgoing, type OutgoingAnswer, type OutgoingRequest } from './open-outgoing.ts';

/**
 * Calls an address that somebody typed in, safely (see `openOutgoing`), and writes the answer to a new file at `path` where its
 * status is 200. Returns the status and headers. Throws `OutgoingFailure`; what was written until then is the caller's to remove.
 */
export function checkedDownload(
  address: string,
  path: string,
  options: OutgoingRequest,
): Promise<Pick<OutgoingAnswer, 'status' | 'headers'>> {
  return openOutgoing(address, options, async ({ status, headers, body }) => {
    if (status === 200) await pipeline(body, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    return { status, headers };
  });
}
