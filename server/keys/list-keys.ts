import type { Permission } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { keyState, type KeyState } from './rules.ts';

/** One key, as the page shows it: never the key itself. */
export interface KeyRow {
  readonly id: string;
  readonly name: string;
  /** Its last four characters. */
  readonly hint: string;
  readonly permissions: readonly Permission[];
  /** The names of its schools; null for the trust and all of its schools. */
  readonly schools: readonly string[] | null;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  readonly usedFrom: string | null;
  readonly endedAt: string | null;
  readonly state: KeyState;
}

const query = `
  select k.id, k.name, k.hint, k.permissions, a.name as "madeBy", iso(k.made_at) as "madeAt",
    iso(k.expires_at) as "expiresAt", iso(k.used_at) as "usedAt", k.used_from as "usedFrom", iso(k.ended_at) as "endedAt",
    case when not k.all_sites then
      coalesce((select jsonb_agg(s.name order by s.name) from school s where s.id = any (k.school_ids)), '[]') end as schools
  from api_key k join account a on a.id = k.made_by
  where k.trust_id = $1
  order by k.ended_at is not null, k.made_at desc limit 200`;

/** The keys of a trust: those that work first, the newest first. */
export async function listKeys({ sql, now }: Reading, trustId: string): Promise<KeyRow[]> {
  const rows = await sql<Omit<KeyRow, 'state'>>(query, [trustId]);
  return rows.map((row) => {
    const endedAt = row.endedAt === null ? null : new Date(row.endedAt);
    return { ...row, state: keyState({ endedAt, expiresAt: new Date(row.expiresAt) }, now) };
  });
}
