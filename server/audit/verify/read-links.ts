import type { Client } from 'pg';

/** How many links are read at once. */
const batch = 20_000;

/** One link of the chain, with the entry that it is about. */
export interface Link {
  readonly position: number;
  readonly entryId: bigint;
  readonly entryHash: Buffer;
  readonly hash: Buffer;
  /** All that the entry says, as the seal has it; null when there is no such entry. */
  readonly text: string | null;
}

type Column = string | null;
type Row = [
  position: string,
  entryId: string,
  entryHash: Buffer,
  hash: Buffer,
  id: Column,
  ...says: Column[],
];

// What `audit_text` in the database says is not asked for: it could have been replaced.
const links = `
  select s.position, s.entry_id, s.entry_hash, s.hash, e.id, e.trust_id, (extract(epoch from e.at) * 1000000)::bigint,
    e.actor_account_id, e.actor_label, e.action, e.subject_kind, e.subject_id, e.details::text, e.request_id, e.school_id,
    e.outcome, e.acting_as, e.before::text, e.after::text, e.sealed::text
  from public.audit_seal s left join public.audit_entry e on e.id = s.entry_id
  where s.position > $1 order by s.position limit ${batch}`;

const text = (value: Column): string => (value === null ? 'null' : JSON.stringify(value));
/** Numbers and JSON stand there as the database writes them. */
const asIs = (value: Column): string => value ?? 'null';
// prettier-ignore
const written = [asIs, text, asIs, text, text, text, text, text, asIs, text, text, text, text, asIs, asIs, asIs] as const;

/** The columns of an entry as one JSON array, in the way in which `jsonb` is written out. */
const textOf = (columns: readonly Column[]): string =>
  `[${written.map((write, place) => write(columns[place] ?? null)).join(', ')}]`;

/** The links of the chain in their order, batch by batch. The next batch is on its way while one is looked at. */
export async function* readLinks(client: Client): AsyncGenerator<readonly Link[]> {
  let coming: Promise<Row[]> | null = ask(client, '0');
  while (coming !== null) {
    const rows: Row[] = await coming;
    const last = rows.at(-1);
    coming = last === undefined || rows.length < batch ? null : ask(client, last[0]);
    // Whoever stops looking is told why by what they stopped for.
    coming?.catch(() => {});
    yield rows.map(([position, entryId, entryHash, hash, ...columns]) => ({
      position: Number(position),
      entryId: BigInt(entryId),
      entryHash,
      hash,
      text: columns[0] === null ? null : textOf(columns),
    }));
  }
}

async function ask(client: Client, after: string): Promise<Row[]> {
  const { rows } = await client.query<Row>({ name: 'links', text: links, rowMode: 'array', values: [after] });
  return rows;
}
