import { LockMode } from '@mikro-orm/postgresql';
import type { Site } from '../../administrators/rules.ts';
import { admitLarge } from '../../approvals/admit-large.ts';
import { newId } from '../../new-id.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { beginPlan } from '../begin-plan.ts';
import { Plan } from '../plan.ts';
import { isLimited, isOfContacts, undoHours } from '../rules.ts';
import { requireUndoable } from './require-undoable.ts';
import { undoable } from './undoable.ts';

/** What is taken back, why, whether the people concerned are told, and by whom. */
export interface MakeUndoPlan {
  readonly site: Site;
  readonly planId: string;
  /** Which rows, by their position; null for all that were done. */
  readonly positions: readonly number[] | null;
  readonly note: string | null;
  readonly tell: boolean;
  readonly by: string;
  /** The number of people, as it was typed in. */
  readonly typed: number | null;
  readonly isProven: boolean;
}

const freeze = `
  insert into plan_item (plan_id, position, trust_id, person_id, school_id, line, offers, facts, cause, evidence, warnings)
  select $3, position, trust_id, person_id, school_id, line, offers,
    jsonb_build_object('outcome', reason, 'effects', coalesce(effects, '{}'), 'doneAt', iso(ended_at)), cause, evidence, warnings
  from ${undoable} done returning person_id as "personId", school_id as "schoolId"`;

/**
 * Takes back what a plan did, or some rows of it: a plan of kind `undo`, with what was done for each row frozen, is carried out
 * by the worker, or (`waits`) once a second administrator has approved it. Refuses `not_found`, `not_permitted` to
 * whoever may not do what it takes back, `undo_impossible`, `undo_too_late` when every row was done longer ago than 30 days,
 * `nobody_selected` when nothing is left of it, and by the limits of the trust `number_wrong`, `prove_again` and `too_large`.
 */
export async function makeUndoPlan(
  uow: UnitOfWork,
  { site, planId: undoesPlanId, positions, note, tell, by, typed, isProven }: MakeUndoPlan,
): Promise<{ planId: string; total: number; waits: boolean }> {
  const { em, now, actor, audit, sql } = uow;
  const where = { id: undoesPlanId, trustId: site.trustId, schoolId: site.schoolId };
  const undone = await em.findOne(Plan, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (undone === null) throw new Refusal('not_found');
  await requireUndoable(uow, site, undone);
  const { kind: undoesKind, offers, productId = null, endsAt = null } = undone;
  const planId = newId();
  const plan = em.create(Plan, {
    id: planId,
    trustId: site.trustId,
    schoolId: site.schoolId,
    kind: 'undo',
    undoesPlanId,
    undoesKind,
    state: 'draft',
    offers,
    productId,
    endsAt,
    note,
    tell,
    madeBy: by,
    madeByName: actor.label,
    madeAt: now,
    total: 0,
  });
  const chosen = positions && [...positions];
  const rows = await sql<{ personId: string; schoolId: string | null }>(freeze, [
    undoesPlanId,
    chosen,
    planId,
  ]);
  if (rows.length === 0) throw new Refusal(await whyNone(uow, undoesPlanId, chosen));
  const people = new Set(rows.map(({ personId, schoolId }) => `${personId} ${schoolId}`)).size;
  const among = isOfContacts(undoesKind) ? 'contacts' : 'staff';
  const large = isLimited('undo', undoesKind)
    ? await admitLarge(uow, site, { people, typed, isProven, among })
    : { waits: false, of: people };
  const approved = large.waits ? {} : { state: 'approved' as const, approvedAt: now };
  em.assign(plan, { total: rows.length, ...approved });
  const facts = { kind: 'undo', undoes: undoesKind, undoesPlanId, total: rows.length };
  audit('plan.made', { kind: 'plan', id: planId }, facts, { schoolId: site.schoolId });
  await beginPlan(uow, { planId, note, ...large });
  return { planId, total: rows.length, waits: large.waits };
}

/** Nothing is left to be taken back, or all of it was done too long ago. */
async function whyNone({ sql }: UnitOfWork, planId: string, positions: readonly number[] | null) {
  const done = await sql(
    `select from plan_item where plan_id = $1 and ($2::int[] is null or position = any ($2)) and state = 'done'
       and ended_at <= gatehouse_now() - interval '${undoHours} hours' limit 1`,
    [planId, positions],
  );
  return done.length > 0 ? 'undo_too_late' : 'nobody_selected';
}
