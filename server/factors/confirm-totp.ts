import { holdAccount } from '../accounts/end-sessions.ts';
import { seal } from '../accounts/seal.ts';
import { Refusal } from '../refusal.ts';
import type { SignedIn } from '../trust/site.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { afterFactorChange } from './after-factor-change.ts';
import { makeBackupCodes } from './backup-code.ts';
import { waitingSecret } from './begin-totp.ts';
import { readFactorCode } from './rules.ts';
import { stepOfCode } from './totp-code.ts';
import { aboutTotp } from './use-totp.ts';

/**
 * Makes the authenticator app that is being set up the account's second factor, by its first code, in place of an
 * older one; this session has proven it. Returns ten backup codes, in place of older ones: they are never shown
 * again. Refuses `factor_unknown` when none is being set up, `factor_wrong`.
 */
export async function confirmTotp(
  uow: UnitOfWork,
  { person, typed }: { readonly person: Pick<SignedIn, 'accountId' | 'sessionId'>; readonly typed: string },
): Promise<{ backupCodes: string[]; ended: number }> {
  const { sql, now, settings, audit } = uow;
  const { accountId, sessionId } = person;
  await holdAccount(uow, accountId);
  const secret = await waitingSecret(uow, person);
  if (secret === null) throw new Refusal('factor_unknown');
  const read = readFactorCode(typed);
  const step = read?.method === 'totp' ? stepOfCode(secret, read.code, now) : null;
  if (step === null) throw new Refusal('factor_wrong');
  const [before] = await sql<{ had: boolean }>(
    'select secret is not null as had from totp where account_id = $1',
    [accountId],
  );
  await sql(
    `update totp set secret = $2, made_at = next_at, confirmed_at = gatehouse_now(), last_step = $3,
       next_secret = null, next_at = null, next_session = null
     where account_id = $1`,
    [accountId, seal(settings.sealKey, aboutTotp(accountId), secret), step],
  );
  const backupCodes = await makeBackupCodes(uow, accountId);
  await sql(`update session set factor = 'totp' where id = $1`, [sessionId]);
  const had = before?.had === true;
  const { ended } = await afterFactorChange(uow, {
    accountId,
    sessionId,
    change: { kind: had ? 'app_replaced' : 'app_set_up' },
  });
  const action = had ? 'account.factor_replaced' : 'account.factor_added';
  audit(action, { kind: 'account', id: accountId }, { factor: 'totp', sessionsEnded: ended });
  return { backupCodes, ended };
}
