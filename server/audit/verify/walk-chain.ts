import { hash as hashOf } from 'node:crypto';
import type { Client } from 'pg';
import type { Head } from '../chain/rules.ts';
import type { LetGo } from './let-go.ts';
import { readLinks, type Link } from './read-links.ts';
import type { Finding } from './rules.ts';

const sha256 = (data: Buffer | string): Buffer => hashOf('sha256', data, 'buffer');

/** What the walk came past. */
export interface Walked {
  seals: number;
  found: number;
  lastEntry: bigint;
  head: { position: number; hash: string } | null;
}

/**
 * Walks the chain from its beginning, link by link, in batches, and computes every hash anew. Yields what is wrong, in
 * the order of the chain; returns how far it went.
 */
export async function* walkChain(
  client: Client,
  heads: ReadonlyMap<number, readonly Head[]>,
  letGo: LetGo,
): AsyncGenerator<Finding, Walked> {
  const walked: Walked = { seals: 0, found: 0, lastEntry: 0n, head: null };
  let before: Buffer = Buffer.alloc(32);
  let last = 0;
  for await (const links of readLinks(client)) {
    for (const link of links) {
      const { position, entryId } = link;
      if (position !== last + 1) {
        const about =
          last + 2 === position ? `position ${last + 1}` : `positions ${last + 1} to ${position - 1}`;
        yield { wrong: 'seal_missing', position: last + 1, about };
      }
      yield* judge(link, { before, lastEntry: walked.lastEntry }, letGo);
      if (heads.has(position)) yield* againstHeads(position, link.hash.toString('hex'), heads);
      before = link.hash;
      last = position;
      walked.seals += 1;
      walked.lastEntry = entryId;
      if (link.text !== null) walked.found += 1;
    }
    walked.head = last === 0 ? null : { position: last, hash: before.toString('hex') };
  }
  return walked;
}

interface Place {
  readonly before: Buffer;
  readonly lastEntry: bigint;
}

function* judge(
  { position, entryId, entryHash, hash, text }: Link,
  { before, lastEntry }: Place,
  letGo: LetGo,
): Generator<Finding> {
  const about = entryId.toString();
  const place = Buffer.alloc(8);
  place.writeBigInt64BE(BigInt(position));
  const linked = hash.equals(sha256(Buffer.concat([before, place, entryHash]))) && entryId > lastEntry;
  if (!linked) yield { wrong: 'seal_changed', position, about };
  if (text === null) {
    if (!letGo.covers(entryId)) yield { wrong: 'missing', position, about };
  } else if (!sha256(text).equals(entryHash)) {
    yield { wrong: linked ? 'changed' : 'seal_changed', position, about };
  }
}

function* againstHeads(
  position: number,
  hash: string,
  heads: ReadonlyMap<number, readonly Head[]>,
): Generator<Finding> {
  const other = heads.get(position)?.find((head) => head.hash !== hash);
  if (other === undefined) return;
  yield { wrong: 'rewritten', position, about: `the head of ${other.at ?? 'this position'} was another one` };
}
