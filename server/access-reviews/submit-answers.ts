import { dayInWords } from '../access/last-day-rules.ts';
import type { Site } from '../administrators/rules.ts';
import { admitLarge } from '../approvals/admit-large.ts';
import { beginPlan } from '../plans/begin-plan.ts';
import { Refusal, type RefusalCode } from '../refusal.ts';
import { inLondon } from '../runs/london-rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { endAdministrators, type Ending } from './end-administrators.ts';
import { holdPart, type HeldReview } from './hold-review.ts';
import { makeRemovalPlan } from './make-removal-plan.ts';
import { peopleIn, readyRows, type ReadyRow } from './ready-rows.ts';
import { renewRows } from './renew-rows.ts';

/** Whose ticked answers count from now on, and by whom. */
export interface SubmitAnswers {
  readonly site: Site;
  readonly reviewId: string;
  readonly by: string;
  /** The number of people who lose a role, as it was typed in. */
  readonly typed: number | null;
  readonly isProven: boolean;
}

/** What came of it. */
export interface Submitted {
  readonly kept: number;
  /** Administrators of the portal who are none any more, and those that whoever submitted may not end, with the reason. */
  readonly ended: number;
  readonly refused: readonly { readonly name: string; readonly code: RefusalCode }[];
  /** Roles whose role was changed in the meantime: they are asked about anew. */
  readonly renewed: number;
  /** The bulk change that ends roles in products, if any are to end; `waits` for a second administrator. */
  readonly plan: { readonly planId: string; readonly total: number; readonly waits: boolean } | null;
}

/** What a review writes beside what it removes. */
export const reviewNote = ({ openedAt }: Pick<HeldReview, 'openedAt'>): string =>
  `Access review of ${dayInWords(inLondon(openedAt).day)}`;

/**
 * Submits what is ticked at a site: what is kept is kept; roles in products end as one bulk change, within the limits of the trust;
 * administrators of the portal end at once, as long as they are few. Refuses `nobody_selected`, `review_over`, `number_wrong`, `too_large`, `prove_again`.
 */
export async function submitAnswers(
  uow: UnitOfWork,
  { site, reviewId, by, typed, isProven }: SubmitAnswers,
): Promise<Submitted> {
  const { partId, review } = await holdPart(uow, site, reviewId);
  const renewed = await renewRows(uow, partId);
  const rows = await readyRows(uow, partId);
  if (rows.length === 0) throw new Refusal('nobody_selected');
  const kept = rows.filter(({ answer }) => answer === 'keep');
  const note = reviewNote(review);
  const administrators = await endAdministrators(uow, { site, note, rows, isProven });
  const plan = await endGrants(uow, { site, note, rows, by, typed, isProven });
  await submit(uow, kept, null);
  await submit(uow, administrators.ended, null);
  const ended = administrators.ended.length;
  const details = {
    kept: kept.length,
    removed: (plan?.total ?? 0) + ended,
    ...(plan && { planId: plan.planId }),
  };
  uow.audit('access_review.submitted', { kind: 'access_review', id: reviewId }, details, {
    schoolId: site.schoolId,
  });
  return { kept: kept.length, ended, refused: administrators.refused, renewed, plan };
}

async function endGrants(
  uow: UnitOfWork,
  { site, note, rows, by, typed, isProven }: Ending & Pick<SubmitAnswers, 'by' | 'typed'>,
): Promise<Submitted['plan']> {
  const ending = rows.filter(({ answer, grantId }) => answer === 'remove' && grantId !== null);
  if (ending.length === 0) return null;
  const large = await admitLarge(uow, site, { people: peopleIn(rows), typed, isProven });
  const grants = ending.map(({ personId, grantId, roleId }) => ({
    personId: personId ?? '',
    grantId: grantId ?? '',
    roleId: roleId ?? '',
  }));
  const state = large.waits ? 'draft' : 'approved';
  const planId = await makeRemovalPlan(uow, { site, grants, note, by, state });
  await submit(uow, ending, planId);
  await beginPlan(uow, { planId, note, ...large });
  return { planId, total: ending.length, waits: large.waits };
}

const submit = ({ sql }: UnitOfWork, rows: readonly ReadyRow[], planId: string | null) =>
  sql('update access_review_row set submitted_at = gatehouse_now(), plan_id = $2 where id = any ($1)', [
    rows.map(({ id }) => id),
    planId,
  ]);
