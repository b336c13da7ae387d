import type { UnitOfWork } from '../unit-of-work.ts';

/** From now on every device of an account is asked for the second step again. They stay known. */
export async function endDeviceTrust({ sql }: Pick<UnitOfWork, 'sql'>, accountId: string): Promise<void> {
  await sql('update device set trusted_until = null where account_id = $1 and trusted_until is not null', [
    accountId,
  ]);
}
