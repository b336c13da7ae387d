import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { Head } from '../chain/rules.ts';
import type { LetGo } from './let-go.ts';
import type { Finding } from './rules.ts';

/** How many links are read at once. */
const batch = 20_000;

interface Link {
  readonly position: string;
  readonly entryId: string;
  readonly entryHash: Buffer;
  readonly hash: Buffer;
  readonly found: boolean;
  /** All that the entry says, as the seal has it. */
  readonly text: string | null;
}

// What `audit_text` in the database says is not asked for: it could have been replaced.
const links = `
  select s.position, s.entry_id as "entryId", s.entry_hash as "entryHash", s.hash, e.id is not null as found,
    case when e.id is not null then pg_catalog.jsonb_build_array(e.id, e.trust_id, (extract(epoch from e.at) * 1000000)::bigint,
      e.actor_account_id, e.actor_label, e.action, e.subject_kind, e.subject_id, e.details, e.request_id, e.school_id,
      e.outcome, e.acting_as, e.before, e.after, e.sealed)::text end as text
  from public.audit_seal s left join public.audit_entry e on e.id = s.entry_id
  where s.position > $1 order by s.position limit ${batch}`;

const sha256 = (...parts: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

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
  for (;;) {
    const { rows } = await client.query<Link>({ name: 'links', text: links, values: [last] });
    for (const link of rows) {
      const position = Number(link.position);
      const entryId = BigInt(link.entryId);
      if (position !== last + 1) {
        const about =
          last + 2 === position ? `position ${last + 1}` : `positions ${last + 1} to ${position - 1}`;
        yield { wrong: 'seal_missing', position: last + 1, about };
      }
      yield* judge(link, { position, entryId, before, lastEntry: walked.lastEntry }, letGo);
      const hash = link.hash.toString('hex');
      yield* againstHeads(position, hash, heads);
      before = link.hash;
      last = position;
      walked.seals += 1;
      walked.lastEntry = entryId;
      if (link.found) walked.found += 1;
      walked.head = { position, hash };
    }
    if (rows.length < batch) return walked;
  }
}

interface Place {
  readonly position: number;
  readonly entryId: bigint;
  readonly before: Buffer;
  readonly lastEntry: bigint;
}

function* judge(
  link: Link,
  { position, entryId, before, lastEntry }: Place,
  letGo: LetGo,
): Generator<Finding> {
  const about = link.entryId;
  const place = Buffer.alloc(8);
  place.writeBigInt64BE(BigInt(position));
  const linked = link.hash.equals(sha256(before, place, link.entryHash)) && entryId > lastEntry;
  if (!linked) yield { wrong: 'seal_changed', position, about };
  if (link.text === null) {
    if (!letGo.covers(entryId)) yield { wrong: 'missing', position, about };
  } else if (!sha256(link.text).equals(link.entryHash)) {
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
