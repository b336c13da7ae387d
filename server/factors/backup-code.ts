import { createHmac, randomInt } from 'node:crypto';
import type { Settings } from '../settings.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { backupCodes, backupLetters } from './rules.ts';

const half = () => Array.from({ length: 5 }, () => backupLetters[randomInt(backupLetters.length)]).join('');

/** What the database keeps of a backup code: worth nothing without the portal's key. */
const hashOf = ({ sealKey }: Pick<Settings, 'sealKey'>, accountId: string, code: string): Buffer =>
  createHmac('sha256', sealKey).update(`backup code ${accountId} ${code}`).digest();

/** Makes ten new backup codes for an account, in place of any it had; they are never shown again. */
export async function makeBackupCodes(
  { sql, settings }: Pick<UnitOfWork, 'sql' | 'settings'>,
  accountId: string,
): Promise<string[]> {
  const codes = Array.from({ length: backupCodes }, () => `${half()}-${half()}`);
  await sql('delete from backup_code where account_id = $1', [accountId]);
  for (const code of codes)
    await sql('insert into backup_code (account_id, code_hash, made_at) values ($1, $2, gatehouse_now())', [
      accountId,
      hashOf(settings, accountId, code.replace('-', '')),
    ]);
  return codes;
}

/** Takes one of the account's backup codes, without its dash; whether it was right. Each works once. */
export async function useBackupCode(
  { sql, settings }: Pick<UnitOfWork, 'sql' | 'settings'>,
  accountId: string,
  code: string,
): Promise<boolean> {
  const used = await sql(
    `update backup_code set used_at = gatehouse_now()
     where account_id = $1 and code_hash = $2 and used_at is null returning account_id`,
    [accountId, hashOf(settings, accountId, code)],
  );
  return used.length > 0;
}
