import { unseal } from '../accounts/seal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { stepOfCode } from './totp-code.ts';

/** What the secret of an account's authenticator app is sealed with, besides the key. */
export const aboutTotp = (accountId: string): string => `totp ${accountId}`;

/**
 * Takes a code of the account's authenticator app; whether it was right. No code works twice: it counts by one
 * conditional change, so that of any number who bring it at once one passes.
 */
export async function useTotp(
  { sql, now, settings }: Pick<UnitOfWork, 'sql' | 'now' | 'settings'>,
  accountId: string,
  code: string,
): Promise<boolean> {
  const [held] = await sql<{ secret: Buffer }>(
    'select secret from totp where account_id = $1 and secret is not null',
    [accountId],
  );
  const secret = held && unseal(settings.sealKey, aboutTotp(accountId), held.secret);
  const step = secret ? stepOfCode(secret, code, now) : null;
  if (step === null) return false;
  const used = await sql(
    `update totp set last_step = $2
     where account_id = $1 and secret is not null and (last_step is null or last_step < $2) returning account_id`,
    [accountId, step],
  );
  return used.length > 0;
}
