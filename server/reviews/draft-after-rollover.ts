import { newId } from '../new-id.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { draftContacts } from './draft-contacts.ts';
import { draftPlan } from './draft-plan.ts';
import { freezeLeavers } from './freeze-leavers.ts';
import { holdReviews } from './hold-reviews.ts';
import { tellReviewers } from './tell-reviewers.ts';

/** The rollovers of a school (null: of the trust) that ended so many days ago as the trust has set, and after which nothing was drafted. */
const due = `
  select w.id, w.school_id as "schoolId" from rollover w join trust t on t.id = w.trust_id
  where w.trust_id = app_trust() and w.school_id = $1 and w.state = 'done'
    and (w.finished_at at time zone 'Europe/London')::date + t.rollover_days <= (gatehouse_now() at time zone 'Europe/London')::date
    and not exists (select from drafted_review d where d.rollover_id = w.id)
  order by w.finished_at`;

/** What was drafted after rollovers. */
export interface DraftedAfter {
  readonly rollovers: number;
  readonly contacts: number;
  readonly leavers: number;
}

/**
 * Drafts what the rollovers of a school leave behind, once each, on the day that the trust has set: the revocation of contacts
 * who lost all their students there, and of staff who left and still have access. Whoever may act is told by mail.
 */
export async function draftAfterRollover(uow: UnitOfWork, schoolId: string): Promise<DraftedAfter> {
  const { sql, actor } = uow;
  await holdReviews(uow, schoolId);
  const rollovers = await sql<{ id: string }>(due, [schoolId]);
  const [newest] = rollovers.slice(-1);
  if (newest === undefined) return { rollovers: 0, contacts: 0, leavers: 0 };
  const { plan, looked, people, blocked } = await draftContacts(uow, {
    schoolId,
    origin: 'rollover',
    mayRun: true,
  });
  let leavers = 0;
  const staff = await draftPlan(uow, {
    schoolId,
    kind: 'revoke',
    origin: 'rollover',
    async freeze(planId) {
      leavers = await freezeLeavers(uow, { trustId: actor.trustId ?? '', schoolId }, planId);
      return leavers;
    },
  });
  for (const { id } of rollovers)
    await sql(
      `insert into drafted_review (id, trust_id, school_id, origin, rollover_id, looked, contacts, blocked, leavers, plan_id, staff_plan_id)
       values ($1, app_trust(), $2, 'rollover', $3, $4, $5, $6, $7, $8, $9)`,
      [newId(), schoolId, id, looked, people, blocked, leavers, plan?.id ?? null, staff?.id ?? null],
    );
  for (const each of [plan, staff]) if (each !== null) await tellReviewers(uow, each);
  return { rollovers: rollovers.length, contacts: people, leavers };
}
