import type { UnitOfWork } from '../unit-of-work.ts';

/**
 * Makes every link void that is on its way for an account: for a new password, also printed in a letter, for a new login
 * address. Whoever asked for one under an older password or address does not come back by it.
 */
export async function voidLinks({ sql }: Pick<UnitOfWork, 'sql'>, accountId: string): Promise<void> {
  for (const table of ['password_reset', 'email_change']) {
    await sql(
      `update ${table} set replaced_at = gatehouse_now()
       where account_id = $1 and used_at is null and replaced_at is null`,
      [accountId],
    );
  }
  await sql('select end_password_letters($1)', [accountId]);
}
