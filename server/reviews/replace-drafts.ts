import type { UnitOfWork } from '../unit-of-work.ts';
import type { PlanKind } from '../plans/rules.ts';

/** Drafts of which school and kind are replaced, and by which one. */
export interface ReplaceDrafts {
  readonly schoolId: string;
  readonly kind: PlanKind;
  readonly but: string;
}

/** Cancels what was drafted before for a school and nobody has answered for: a newer look has taken its place. */
export async function replaceDrafts(
  { sql, now, audit }: UnitOfWork,
  { schoolId, kind, but }: ReplaceDrafts,
): Promise<number> {
  const old = await sql<{ id: string }>(
    `update plan set state = 'cancelled', ended_at = $4 where trust_id = app_trust() and school_id = $1 and kind = $2 and id <> $3
       and state = 'draft' and origin in ('review', 'rollover') and made_by is null returning id`,
    [schoolId, kind, but, now.toISOString()],
  );
  for (const { id } of old) audit('plan.replaced', { kind: 'plan', id }, { kind }, { schoolId });
  return old.length;
}
