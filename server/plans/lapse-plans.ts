import { LockMode } from '@mikro-orm/postgresql';
import type { UnitOfWork } from '../unit-of-work.ts';
import { lapse } from './lapse.ts';
import { Plan } from './plan.ts';
import { approvedHours, hasLapsed } from './rules.ts';

/** Makes the trust's plans drafts again that were approved too long ago and have not begun. Returns how many there were. */
export async function lapsePlans(uow: UnitOfWork): Promise<{ lapsed: number }> {
  const rows = await uow.sql<{ id: string }>(
    `select id from plan where trust_id = app_trust() and state = 'approved'
       and coalesce(approved_at, made_at) <= $1::timestamptz - interval '${approvedHours} hours' order by id for update skip locked`,
    [uow.now.toISOString()],
  );
  const ids = rows.map(({ id }) => id);
  const plans =
    ids.length === 0 ? [] : await uow.em.find(Plan, ids, { lockMode: LockMode.PESSIMISTIC_WRITE });
  for (const plan of plans) {
    const { state, approvedAt, madeAt } = plan;
    if (hasLapsed({ state, approvedAt: approvedAt ?? madeAt }, uow.now)) await lapse(uow, plan);
  }
  return { lapsed: plans.length };
}
