import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { checkedDownload } from '../../outgoing/checked-download.ts';
import { OutgoingFailure } from '../../outgoing/outgoing-failure.ts';
import type { Allowed } from '../../outgoing/rules.ts';
import { mostFetched, type Fetched } from './fetched.ts';
import { NoRoster } from './no-roster.ts';

/** An address that answers with a OneRoster zip, and the folder of ours that takes it. */
export interface AddressPlace {
  readonly address: string;
  readonly secret: string | null;
  readonly allow: readonly Allowed[];
  readonly into: string;
  readonly now: Date;
  readonly signal: AbortSignal;
}

const longestMs = 300_000;

/** Fetches the roster of a trust from an address on the web, safely. Throws {@link NoRoster}. */
export async function fetchAddress(place: AddressPlace): Promise<Fetched> {
  const { address, secret, allow, into, signal } = place;
  const path = join(into, 'roster.zip');
  const { status, headers } = await checkedDownload(address, path, {
    allow,
    maxBytes: mostFetched,
    timeoutMs: longestMs,
    signal,
    headers: { accept: 'application/zip', ...(secret !== null && { authorization: `Bearer ${secret}` }) },
  }).catch((error: unknown) => {
    throw error instanceof OutgoingFailure ? new NoRoster(error.problem) : error;
  });
  if (status !== 200) throw faultOf(status);
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return {
    path,
    fileName: `roster of ${new URL(address).host}`,
    hash: hash.digest('hex'),
    // A server that does not say when it wrote the roster says it anew each day.
    mark: (headers.etag ?? headers['last-modified'] ?? place.now.toISOString().slice(0, 10)).slice(0, 200),
  };
}

function faultOf(status: number): NoRoster {
  if (status === 401 || status === 403) return new NoRoster('secret_wrong', String(status));
  if (status === 404 || status === 410) return new NoRoster('address_empty', String(status));
  return new NoRoster('address_faulty', String(status));
}
