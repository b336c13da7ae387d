import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { Administrator } from './administrator.ts';

/**
 * Refuses `last_owner` for the only active Account Owner of a trust, who is about to be one no longer. The trust is
 * held; the database looks again at commit, whatever anybody forgot.
 */
export async function refuseLastOwner(
  { sql }: UnitOfWork,
  { id, trustId, role }: Pick<Administrator, 'id' | 'trustId' | 'role'>,
): Promise<void> {
  if (role !== 'account_owner') return;
  const others = await sql(
    `select from administrator where trust_id = $1 and id <> $2 and role = 'account_owner' and ended_at is null limit 1`,
    [trustId, id],
  );
  if (others.length === 0) throw new Refusal('last_owner');
}
