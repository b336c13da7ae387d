import { scaleAt } from '../approvals/scale.ts';
import type { Plan } from '../plans/plan.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { reviewSettings } from './review-settings.ts';
import { runsByItself, type ReviewSize } from './rules.ts';

interface Size extends Omit<ReviewSize, 'of'> {
  readonly done: number;
}

const query = `
  select count(*) filter (where state <> 'skipped')::int as people, count(*) filter (where state = 'done')::int as done,
    coalesce(bool_and(facts->'reasons' = '["no_student"]') filter (where state <> 'skipped'), false) as "onlyNoStudent"
  from plan_item where plan_id = $1`;

/** Whether the trust lets a plan go on by itself at this instant; the setting is held until the unit of work ends. */
export async function mayRunByItself(uow: UnitOfWork, plan: Plan): Promise<boolean> {
  const { id, trustId, schoolId = null, byItself } = plan;
  if (!byItself) return false;
  const { alone } = await reviewSettings(uow, 'for share');
  const [size] = await uow.sql<Size>(query, [id]);
  if (size === undefined) return false;
  const { of, limits } = await scaleAt(uow, { trustId, schoolId }, 'contacts');
  return runsByItself({ ...size, of: of + size.done }, alone, limits);
}
