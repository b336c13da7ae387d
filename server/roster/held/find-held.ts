import { Refusal } from '../../refusal.ts';
import type { Reading } from '../../unit-of-work.ts';
import type { PersonKind } from '../rules.ts';
import { countReturns, type Returns } from './count-returns.ts';
import { heldState } from './held-state.ts';
import type { HoldCause, LeaverCause } from './rules.ts';

/** Somebody who would leave by a held import, as it stood when it was put aside. */
export interface HeldLeaver {
  readonly personId: string;
  readonly name: string;
  readonly kind: PersonKind;
  readonly grade: string | null;
  readonly schools: string;
  readonly cause: LeaverCause;
}

/** How many would leave for one cause, of one kind, at one school; `schoolId` null is nowhere but the trust itself. */
export interface LeaverCount {
  readonly schoolId: string | null;
  readonly school: string | null;
  readonly kind: PersonKind;
  readonly cause: LeaverCause;
  readonly people: number;
}

/** Where a held import stands. Only an open one can be decided on. */
export type HeldState = 'open' | 'applied' | 'discarded' | 'outdated' | 'expired';

/** A held import. */
export interface HeldFacts {
  readonly importId: string;
  readonly sourceId: string;
  readonly source: string;
  readonly fileName: string;
  readonly state: HeldState;
  readonly causes: readonly HoldCause[];
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly appliedImportId: string | null;
  /** The part that was approved, or asked for; null is everybody. */
  readonly schools: readonly string[] | null;
  readonly kinds: readonly PersonKind[] | null;
  /** Who approved it, where a second administrator has to. */
  readonly askedBy: string | null;
  readonly askedById: string | null;
  /** Who brought those back who had left by it, and when. */
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
}

const columns = `
  select h.import_id as "importId", i.source_id as "sourceId", s.name as source, i.file_name as "fileName", ${heldState} as state,
    h.causes, h.decided_by as "decidedBy", iso(h.decided_at) as "decidedAt", h.applied_import_id as "appliedImportId",
    h.schools, h.kinds, h.asked_by_name as "askedBy", h.asked_by as "askedById",
    h.undone_by as "undoneBy", iso(h.undone_at) as "undoneAt"
  from held_import h join roster_import i on i.id = h.import_id join source s on s.id = i.source_id
  where h.trust_id = app_trust() and h.import_id = $1`;

/** A held import of the actor's trust. Refuses `not_found`. */
export async function heldFacts({ sql }: Pick<Reading, 'sql'>, importId: string): Promise<HeldFacts> {
  const [facts] = await sql<HeldFacts>(columns, [importId]);
  if (facts === undefined) throw new Refusal('not_found');
  return facts;
}

/** A held import with who would leave by it: counted by school, kind and cause, and the first five hundred by name. */
export async function findHeld(
  { sql, actor }: Reading,
  importId: string,
): Promise<
  HeldFacts & {
    readonly mine: boolean;
    readonly people: number;
    readonly counts: readonly LeaverCount[];
    readonly leavers: readonly HeldLeaver[];
    /** Who could still be brought back; null where nobody can. */
    readonly returns: Returns | null;
  }
> {
  const facts = await heldFacts({ sql }, importId);
  const counts = await sql<LeaverCount>(
    `select x.id as "schoolId", x.name as school, l.kind, l.cause, count(*)::int as people
     from held_leaver l left join school x on x.id = any (l.school_ids)
     where l.import_id = $1 group by x.id, x.name, l.kind, l.cause order by x.name nulls last, l.kind, l.cause`,
    [importId],
  );
  const leavers = await sql<HeldLeaver>(
    `select l.person_id as "personId", coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
       l.kind, l.grade, coalesce((select string_agg(x.name, ', ' order by x.name) from school x where x.id = any (l.school_ids)), '') as schools, l.cause
     from held_leaver l join person p on p.id = l.person_id
     where l.import_id = $1 order by l.kind = 'staff' desc, l.kind = 'student' desc, p.family_name, p.given_name, p.id limit 500`,
    [importId],
  );
  const [all] = await sql<{ people: number }>(
    'select count(*)::int as people from held_leaver where import_id = $1',
    [importId],
  );
  return {
    ...facts,
    mine: facts.askedById !== null && facts.askedById === actor.accountId,
    people: all?.people ?? 0,
    counts,
    leavers,
    returns: await countReturns({ sql }, facts),
  };
}
