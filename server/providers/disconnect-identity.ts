import { holdAccount } from '../accounts/end-sessions.ts';
import { afterFactorChange } from '../factors/after-factor-change.ts';
import { Refusal } from '../refusal.ts';
import type { SignedIn } from '../trust/site.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { providerName, type Provider } from './rules.ts';

/** Disconnects it: nobody signs in with it any more. All other sessions end, and a mail says so. Refuses `factor_unknown`. */
export async function disconnectIdentity(
  uow: UnitOfWork,
  { accountId, sessionId }: Pick<SignedIn, 'accountId' | 'sessionId'>,
  provider: Provider,
): Promise<void> {
  const { sql, audit } = uow;
  await holdAccount(uow, accountId);
  const gone = await sql('delete from identity where account_id = $1 and provider = $2 returning id', [
    accountId,
    provider,
  ]);
  if (gone.length === 0) throw new Refusal('factor_unknown');
  const change = { kind: 'provider_disconnected', names: { provider: providerName[provider] } } as const;
  const { ended } = await afterFactorChange(uow, { accountId, sessionId, change });
  audit(
    'account.identity_disconnected',
    { kind: 'account', id: accountId },
    { provider, sessionsEnded: ended },
  );
}
