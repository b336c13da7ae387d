import type { UnitOfWork } from '../unit-of-work.ts';
import { useBackupCode } from './backup-code.ts';
import { readFactorCode } from './rules.ts';
import { useTotp } from './use-totp.ts';

/**
 * Takes what somebody typed as a code of their app, or as a backup code; says which it was, or null when it was
 * wrong, which is written down: so commit, and refuse afterwards. Ask within the limits of the door `factor`.
 */
export async function tryFactorCode(
  uow: UnitOfWork,
  {
    accountId,
    typed,
    ip,
  }: { readonly accountId: string; readonly typed: string; readonly ip: string | null },
): Promise<'totp' | 'backup_code' | null> {
  const subject = { kind: 'account', id: accountId };
  const read = readFactorCode(typed);
  const use = read?.method === 'totp' ? useTotp : useBackupCode;
  if (read === null || !(await use(uow, accountId, read.code))) {
    const details = { personal: { [accountId]: { ip } } };
    uow.audit('account.factor_refused', subject, details, { outcome: 'refused' });
    return null;
  }
  if (read.method === 'backup_code') uow.audit('account.backup_code_used', subject);
  return read.method;
}
