import { holdAccount } from '../accounts/end-sessions.ts';
import { Refusal } from '../refusal.ts';
import type { SignedIn } from '../trust/site.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { afterFactorChange } from './after-factor-change.ts';
import { makeBackupCodes } from './backup-code.ts';
import { factorMethods } from './factor-methods.ts';

type Person = Pick<SignedIn, 'accountId' | 'sessionId'>;

/** Makes ten new backup codes; the older ones are dead. Refuses `factor_unknown` without an authenticator app. */
export async function newBackupCodes(
  uow: UnitOfWork,
  { accountId, sessionId }: Person,
): Promise<{ backupCodes: string[] }> {
  await holdAccount(uow, accountId);
  const methods = await factorMethods(uow, accountId);
  if (!methods.includes('totp') && !methods.includes('passkey')) throw new Refusal('factor_unknown');
  const backupCodes = await makeBackupCodes(uow, accountId);
  const change = { kind: 'codes_made' } as const;
  const { ended } = await afterFactorChange(uow, { accountId, sessionId, change });
  uow.audit('account.backup_codes_made', { kind: 'account', id: accountId }, { sessionsEnded: ended });
  return { backupCodes };
}

/**
 * Takes the authenticator app away from one's own account, with the backup codes. Refuses `factor_unknown` when there
 * is none, and `factor_required` when a second factor is required and this is the only one: replace it instead.
 */
export async function removeTotp(uow: UnitOfWork, { accountId, sessionId }: Person): Promise<void> {
  const { sql } = uow;
  await holdAccount(uow, accountId);
  const methods = await factorMethods(uow, accountId);
  if (!methods.includes('totp')) throw new Refusal('factor_unknown');
  const isOnly = !methods.includes('passkey');
  if (isOnly) await refuseIfRequired(uow, accountId);
  await sql('delete from totp where account_id = $1', [accountId]);
  await sql('delete from backup_code where account_id = $1', [accountId]);
  if (isOnly) await sql('update session set factor = null where id = $1', [sessionId]);
  const change = { kind: 'app_removed' } as const;
  const { ended } = await afterFactorChange(uow, { accountId, sessionId, change });
  const details = { factor: 'totp', sessionsEnded: ended };
  uow.audit('account.factor_removed', { kind: 'account', id: accountId }, details);
}

/** Refuses `factor_required` while some trust asks this account for more than a password. */
export async function refuseIfRequired({ sql }: Pick<UnitOfWork, 'sql'>, accountId: string): Promise<void> {
  const [asked] = await sql<{ required: boolean }>('select factor_required($1) as required', [accountId]);
  if (asked?.required === true) throw new Refusal('factor_required');
}
