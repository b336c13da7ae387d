import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { HeldCarryOver } from './hold-carry-over.ts';

/** Refuses `contact_blocked` when either of two records is blocked. A block on one child counts, too: it would not go along. */
export async function refuseBlockedPair(
  { sql }: UnitOfWork,
  { oldId, newId }: Pick<HeldCarryOver, 'oldId' | 'newId'>,
): Promise<void> {
  const blocked = await sql(
    `select from contact_standing where contact_id in ($1, $2) and blocked
     union all select from contact_block where contact_id in ($1, $2) and lifted_at is null limit 1`,
    [oldId, newId],
  );
  if (blocked.length > 0) throw new Refusal('contact_blocked');
}
