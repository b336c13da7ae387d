import { holdAccount } from '../accounts/end-sessions.ts';
import { afterFactorChange } from '../factors/after-factor-change.ts';
import { Refusal } from '../refusal.ts';
import type { SignedIn } from '../trust/site.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { requireAllowed } from './require-allowed.ts';
import { providerName, type ProvenIdentity } from './rules.ts';

/**
 * Connects an account at a provider with one's own; all other sessions end, and a mail says so. One of each provider.
 * Refuses `identity_taken` when it is somebody else's, or another one is connected, and `provider_not_allowed`.
 */
export async function connectIdentity(
  uow: UnitOfWork,
  { accountId, sessionId }: Pick<SignedIn, 'accountId' | 'sessionId'>,
  identity: ProvenIdentity,
): Promise<void> {
  const { sql, audit } = uow;
  const { provider, issuer, subject, shownAs } = identity;
  await holdAccount(uow, accountId);
  await requireAllowed(uow, accountId, identity);
  const connected = await sql(
    `insert into identity (account_id, provider, issuer, subject, shown_as, linked_at)
     values ($1, $2, $3, $4, $5, gatehouse_now()) on conflict do nothing returning id`,
    [accountId, provider, issuer, subject, shownAs],
  );
  if (connected.length === 0) throw await taken(uow, accountId, identity);
  const names = { provider: providerName[provider], shownAs };
  const change = { kind: 'provider_connected', names } as const;
  const { ended } = await afterFactorChange(uow, { accountId, sessionId, change });
  const details = { provider, sessionsEnded: ended, personal: { [accountId]: { shownAs } } };
  audit('account.identity_connected', { kind: 'account', id: accountId }, details);
}

async function taken(uow: UnitOfWork, accountId: string, { provider }: ProvenIdentity): Promise<Refusal> {
  const own = await uow.sql('select from identity where account_id = $1 and provider = $2', [
    accountId,
    provider,
  ]);
  const name = providerName[provider];
  return own.length === 0
    ? new Refusal('identity_taken')
    : new Refusal(
        'identity_taken',
        `Your account is connected with a ${name} account already. Disconnect that one first.`,
      );
}
