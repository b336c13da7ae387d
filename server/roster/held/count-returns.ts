import type { Reading } from '../../unit-of-work.ts';
import type { HeldFacts } from './find-held.ts';
import { undoHeldHours } from './rules.ts';

/** Whom a held import that was approved could give back: how many, until when, and how many stay gone. */
export interface Returns {
  readonly until: string;
  /** Those who are as it left them. */
  readonly people: number;
  /** Those of whom something else has happened since: they are back already, or erased. */
  readonly others: number;
}

/** SQL for those who left by the held import $1, as far as they are as it left them. */
export const leftByHeld = `
  select p.id from held_import h join roster_import a on a.id = h.applied_import_id
  join held_leaver l on l.import_id = h.import_id and (h.schools is null or l.school_ids && h.schools)
    and (h.kinds is null or l.kind = any (h.kinds))
  join person p on p.id = l.person_id and p.gone_at = a.started_at and p.erased_at is null
  where h.import_id = $1 and h.trust_id = app_trust()`;

/** Counts whom taking back a held import would give back; null where it was not applied, is taken back, or too old. */
export async function countReturns(
  { sql }: Pick<Reading, 'sql'>,
  { importId, state, undoneAt }: Pick<HeldFacts, 'importId' | 'state' | 'undoneAt'>,
): Promise<Returns | null> {
  if (state !== 'applied' || undoneAt !== null) return null;
  const [row] = await sql<Returns & { isOver: boolean }>(
    `with back as (${leftByHeld})
     select iso(h.decided_at + make_interval(hours => $2)) as until,
       h.decided_at + make_interval(hours => $2) <= gatehouse_now() as "isOver", (select count(*) from back)::int as people,
       (select count(*) from held_leaver l where l.import_id = h.import_id and (h.schools is null or l.school_ids && h.schools)
         and (h.kinds is null or l.kind = any (h.kinds)) and l.person_id not in (select id from back))::int as others
     from held_import h where h.import_id = $1`,
    [importId, undoHeldHours],
  );
  if (row === undefined || row.isOver) return null;
  const { until, people, others } = row;
  return { until, people, others };
}
