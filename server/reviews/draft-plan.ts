import { tellsEnded } from '../access/tell-ended.ts';
import { newId } from '../new-id.ts';
import { Plan } from '../plans/plan.ts';
import type { PlanKind } from '../plans/rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { replaceDrafts } from './replace-drafts.ts';

/** What is drafted for a school, by what. */
export interface DraftPlan {
  readonly schoolId: string;
  readonly kind: Extract<PlanKind, 'contact_revoke' | 'revoke'>;
  readonly origin: 'review' | 'rollover';
  /** Writes the rows down, and says how many there are to do. */
  readonly freeze: (planId: string) => Promise<number>;
}

/**
 * Drafts a bulk change in nobody's name, for people to look at. Older drafts of the same kind at the school that nobody has
 * answered for are replaced, also where nothing is left to do: then there is none, and null is returned.
 */
export async function draftPlan(
  uow: UnitOfWork,
  { schoolId, kind, origin, freeze }: DraftPlan,
): Promise<Plan | null> {
  const { em, sql, now, actor, audit } = uow;
  const plan = em.create(Plan, {
    id: newId(),
    trustId: actor.trustId ?? '',
    schoolId,
    kind,
    origin,
    state: 'draft',
    offers: [],
    tell: await tellsEnded(uow, null),
    madeBy: null,
    madeByName: 'Gatehouse',
    madeAt: now,
    total: 0,
  });
  const people = await freeze(plan.id);
  await replaceDrafts(uow, { schoolId, kind, but: plan.id });
  if (people === 0) {
    await sql('delete from plan_item where plan_id = $1', [plan.id]);
    em.remove(plan);
    return null;
  }
  const [counted] = await sql<{ rows: number }>(
    'select count(*)::int as rows from plan_item where plan_id = $1',
    [plan.id],
  );
  plan.total = counted?.rows ?? people;
  audit('plan.proposed', { kind: 'plan', id: plan.id }, { kind, origin, total: people }, { schoolId });
  return plan;
}
