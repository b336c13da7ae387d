import type { UnitOfWork } from '../unit-of-work.ts';

/**
 * Asks anew about every row of a part whose role was changed since: the older grant has ended, and the one that came in its
 * place was not what anybody has answered for. Returns how many.
 */
export async function renewRows({ sql }: UnitOfWork, partId: string): Promise<number> {
  const renewed = await sql(
    `update access_review_row w set grant_id = next.id, product_role_id = next.product_role_id, ends_at = next.ends_at, renewed_at = gatehouse_now(), answer = null,
       answered_at = null, answered_by = null, submitted_at = null, plan_id = null
     from "grant" old join "grant" next on next.account_id = old.account_id and next.product_id = old.product_id
       and next.trust_id = old.trust_id and coalesce(next.school_id, next.trust_id) = coalesce(old.school_id, old.trust_id)
       and next.managed_school_id is not distinct from old.managed_school_id and next.ended_at is null and next.id <> old.id
     where w.part_id = $1 and old.id = w.grant_id and old.end_reason = 'role_changed' and w.silent is null
       and (w.submitted_at is null or w.answer = 'remove')
     returning w.id`,
    [partId],
  );
  return renewed.length;
}
