import type { Reading } from '../../unit-of-work.ts';
import type { PersonKind } from '../rules.ts';
import { heldState } from './held-state.ts';
import { heldDays } from './rules.ts';
import { importersOf } from './tell-held.ts';

/** A held import that one administrator approved, and that waits for another one to approve the same. */
export interface WaitingHeld {
  readonly importId: string;
  readonly fileName: string;
  /** How many would leave, of how many whom the roster has. */
  readonly people: number;
  readonly of: number;
  /** The part that is asked for, by name; null is everybody. */
  readonly schools: readonly string[] | null;
  readonly kinds: readonly PersonKind[] | null;
  readonly askedBy: string;
  readonly askedAt: string;
  /** Until when its package is kept. */
  readonly expiresAt: string;
  /** Whether whoever looks approved it first. */
  readonly own: boolean;
  /** How many there are who could approve it. */
  readonly approvers: number;
}

interface Row extends Omit<WaitingHeld, 'own' | 'approvers'> {
  readonly askedById: string;
}

const query = `
  select h.import_id as "importId", i.file_name as "fileName", h.kinds, h.asked_by as "askedById", h.asked_by_name as "askedBy",
    iso(h.asked_at) as "askedAt", iso(i.started_at + make_interval(hours => ${heldDays * 24})) as "expiresAt",
    case when h.schools is not null then array(select s.name from school s where s.id = any (h.schools) order by s.name) end as schools,
    (select count(*) from held_leaver l where l.import_id = h.import_id and (h.schools is null or l.school_ids && h.schools)
      and (h.kinds is null or l.kind = any (h.kinds)))::int as people,
    (select count(*) from person p where p.source_id = i.source_id and p.gone_at is null)::int as of
  from held_import h join roster_import i on i.id = h.import_id
  where h.trust_id = app_trust() and h.asked_by is not null and ${heldState} = 'open' order by h.asked_at, h.import_id`;

/** The held imports of the actor's trust that wait for a second administrator, the longest waiting first. */
export async function waitingHeld(reading: Reading): Promise<WaitingHeld[]> {
  const rows = await reading.sql<Row>(query);
  if (rows.length === 0) return [];
  const importers = await importersOf(reading);
  return rows.map(({ askedById, ...row }) => ({
    ...row,
    own: askedById === reading.actor.accountId,
    approvers: importers.filter(({ accountId }) => accountId !== askedById).length,
  }));
}
