import type { UnitOfWork } from '../unit-of-work.ts';

/**
 * Takes every second factor away from an account, and makes every device unknown: for an account that is closed, and
 * for somebody who has lost them all. Part of the change that asks for it, which ends the sessions, too.
 */
export async function forgetFactors({ sql }: Pick<UnitOfWork, 'sql'>, accountId: string): Promise<void> {
  for (const table of ['totp', 'backup_code', 'passkey', 'identity'])
    await sql(`delete from ${table} where account_id = $1`, [accountId]);
  await sql(
    `update device set ended_at = gatehouse_now(), trusted_until = null where account_id = $1 and ended_at is null`,
    [accountId],
  );
}
