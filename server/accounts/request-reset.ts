import { setTimeout } from 'node:timers/promises';
import { logError } from '../http/log-error.ts';
import { newNonce, tokenHash } from '../invitations/token.ts';
import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import { unitOfWork, type Services, type UnitOfWork } from '../unit-of-work.ts';
import { holdAccount } from './end-sessions.ts';
import { PasswordReset } from './password-reset.ts';
import { portalName } from './portal-name.ts';
import { resetToken } from './reset-token.ts';
import { resetExpiry, resetsPerHour } from './rules.ts';
import { networkOf } from './throttle/network-of.ts';
import { takeTry } from './throttle/take-try.ts';
import { accountAt, keptAddress } from './verify-password.ts';
import { visitorActor, type Visitor } from './visitor.ts';
import { newId } from '../new-id.ts';

/** Long enough for what is done for an account, so that the time of the answer does not tell of it. */
const answerAfterMs = 300;

/**
 * Mails a link for a new password to an account that has a password and is at home in some trust. Answers the
 * same, after the same time, when there is no such account, when it asked too often, and when it failed. Refuses
 * `throttled` when this network asked too often, for whomever.
 */
export async function requestReset(services: Services, visitor: Visitor, email: string): Promise<void> {
  await takeReset(services, visitor, email);
  const issued = unitOfWork(services, visitorActor(visitor), (uow) => issueReset(uow, email, visitor));
  const [outcome] = await Promise.allSettled([issued, setTimeout(answerAfterMs)]);
  if (outcome.status === 'fulfilled') return;
  logError(outcome.reason, { requestId: visitor.requestId, at: 'a request for a new password' });
}

async function takeReset(services: Services, visitor: Visitor, typed: string): Promise<void> {
  const attempt = {
    door: 'reset',
    about: keptAddress(typed),
    network: networkOf(visitor.ip),
    deviceId: null,
  } as const;
  await unitOfWork(services, visitorActor(visitor), (uow) => takeTry(uow, attempt));
}

async function issueReset(uow: UnitOfWork, typed: string, { ip }: Visitor): Promise<void> {
  const { em, now, settings, audit } = uow;
  const account = await accountAt(uow, typed);
  if (!account?.provenBy || !(await mayReset(uow, account))) return;
  const { accountId, name, email } = account;
  const id = newId();
  const nonce = newNonce();
  const expiresAt = resetExpiry(now);
  em.create(PasswordReset, {
    id,
    accountId,
    nonce,
    tokenHash: tokenHash(resetToken(settings.linkKey, { id, nonce })),
    issuedAt: now,
    expiresAt,
  });
  audit(
    'account.reset_requested',
    { kind: 'account', id: accountId },
    { resetId: id, personal: { [accountId]: { ip } } },
  );
  const words = {
    portalName: portalName(settings),
    personName: name,
    toAddress: email,
    askedAt: when(now),
    worksUntil: when(expiresAt),
  };
  await queueMails(uow, [
    { template: 'password-reset', to: { name, address: email }, data: words, passwordResetId: id },
  ]);
}

/** Whether there is somewhere to sign in to, and not too many links on their way. Makes earlier links void. */
async function mayReset(
  uow: UnitOfWork,
  { accountId, email }: { readonly accountId: string; readonly email: string },
): Promise<boolean> {
  const { sql } = uow;
  await holdAccount(uow, accountId);
  const [facts] = await sql<{ email: string; trusts: number; recent: number }>(
    `select a.email, (select count(*)::int from account_trusts($1)) as trusts,
       (select count(*)::int from password_reset
        where account_id = $1 and issued_at > gatehouse_now() - interval '1 hour') as recent
     from account a where a.id = $1`,
    [accountId],
  );
  // The address may have been changed a moment ago: no link goes to one that is not the account's any more.
  if (!facts || facts.email !== email || facts.trusts === 0 || facts.recent >= resetsPerHour) return false;
  await sql(
    `update password_reset set replaced_at = gatehouse_now()
     where account_id = $1 and used_at is null and replaced_at is null`,
    [accountId],
  );
  return true;
}
