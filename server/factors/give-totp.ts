import { seal } from '../accounts/seal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { aboutTotp } from './use-totp.ts';

/** Gives an account an authenticator app whose secret is known beforehand: the people of the demo, and of tests. */
export async function giveTotp(
  { sql, settings }: Pick<UnitOfWork, 'sql' | 'settings'>,
  accountId: string,
  secret: Buffer,
): Promise<void> {
  await sql(
    `insert into totp (account_id, secret, made_at, confirmed_at) values ($1, $2, gatehouse_now(), gatehouse_now())`,
    [accountId, seal(settings.sealKey, aboutTotp(accountId), secret)],
  );
}
