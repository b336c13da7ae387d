import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { Finding } from './rules.ts';

/** Which entries were let go at the end of their time, as the database records it. */
export interface LetGo {
  readonly count: number;
  /** Whether this entry was. Asked in the order of ids, from the lowest up. */
  readonly covers: (entryId: bigint) => boolean;
}

interface Range {
  readonly from: string;
  readonly to: string;
}

/** Reads which entries were let go. */
export async function readLetGo(client: Client): Promise<LetGo> {
  const { rows } = await client.query<Range>(
    `select lower(one)::text as from, upper(one)::text as to
     from (select unnest(range_agg(entries)) as one from public.audit_retired) every order by lower(one)`,
  );
  const ranges = rows.map(({ from, to }) => ({ from: BigInt(from), to: BigInt(to) }));
  let next = 0;
  return {
    count: Number(ranges.reduce((sum, { from, to }) => sum + to - from, 0n)),
    covers(entryId) {
      for (let range = ranges[next]; range !== undefined && range.to <= entryId; range = ranges[next])
        next += 1;
      const range = ranges[next];
      return range !== undefined && range.from <= entryId;
    },
  };
}

interface Record {
  readonly id: string;
  readonly entries: string;
  readonly count: string;
  readonly actual: string;
  readonly tooYoung: boolean;
  readonly told: { readonly digest?: string; readonly count?: number } | null;
  /** Whether the entry that tells of it may be gone itself, at the end of its time. */
  readonly old: boolean;
}

// Nobody keeps less than a year.
const records = `
  select r.id, r.entries::text, r.count, (select sum(upper(one) - lower(one)) from unnest(r.entries) one) as actual,
    r.before_at > r.at - interval '365 days' as "tooYoung", e.details as told,
    exists (select from public.audit_retired later where later.trust_id is not distinct from r.trust_id
      and later.before_at > r.at) as old
  from public.audit_retired r left join public.audit_entry e
    on e.action = 'audit.let_go' and e.subject_kind = 'audit_retired' and e.subject_id = r.id::text
      and e.trust_id is not distinct from r.trust_id
  order by r.id`;

/** What is wrong with the records of letting go: each is told of by an entry of the log itself, word for word. */
export async function* judgeLetGo(client: Client): AsyncGenerator<Finding> {
  const { rows } = await client.query<Record>(records);
  for (const { id, entries, count, actual, tooYoung, told, old } of rows) {
    const finding = (about: string): Finding => ({ wrong: 'let_go_wrongly', position: null, about });
    if (count !== actual) yield finding(`record ${id} counts ${count} and names ${actual}`);
    if (tooYoung) yield finding(`record ${id} names entries younger than a year`);
    if (told === null ? !old : told.digest !== digestOf(entries) || told.count !== Number(count))
      yield finding(`no entry of the log tells of record ${id} as it stands`);
  }
}

/** Stands in the log for the ids that were let go. */
export const digestOf = (entries: string): string => createHash('sha256').update(entries).digest('hex');
