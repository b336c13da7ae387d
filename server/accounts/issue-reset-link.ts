import { newNonce, tokenHash } from '../invitations/token.ts';
import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import { newId } from '../new-id.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { holdAccount } from './end-sessions.ts';
import { PasswordReset } from './password-reset.ts';
import { portalName } from './portal-name.ts';
import { resetToken } from './reset-token.ts';
import { resetExpiry, resetsPerHour } from './rules.ts';
import { loginOf } from './sign-in-names/rules.ts';

/** Whose password is to be chosen anew, as they were read a moment ago. */
export interface ResetHolder {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
}

/**
 * Mails an account a link for a new password, for an hour; earlier links are void. Returns instead why it does not:
 * there is nowhere to sign in to, the address was changed a moment ago, or too many are on their way.
 */
export async function issueResetLink(
  uow: UnitOfWork,
  holder: ResetHolder,
): Promise<{ readonly resetId: string } | 'nowhere' | 'too_often'> {
  const { em, now, settings } = uow;
  const obstacle = await obstacleTo(uow, holder);
  if (obstacle !== null) return obstacle;
  const { accountId, name, email } = holder;
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
  const words = {
    portalName: portalName(settings),
    personName: name,
    toAddress: email,
    loginName: loginOf(email),
    askedAt: when(now),
    worksUntil: when(expiresAt),
  };
  await queueMails(uow, [
    { template: 'password-reset', to: { name, address: email }, data: words, passwordResetId: id },
  ]);
  return { resetId: id };
}

/** Makes earlier links void when there is none. */
async function obstacleTo(
  uow: UnitOfWork,
  { accountId, email }: ResetHolder,
): Promise<'nowhere' | 'too_often' | null> {
  const { sql } = uow;
  await holdAccount(uow, accountId);
  const [facts] = await sql<{ email: string; trusts: number; recent: number }>(
    `select a.email, case when account_barred($1) then 0 else (select count(*)::int from account_trusts($1)) end as trusts,
       (select count(*)::int from password_reset
        where account_id = $1 and issued_at > gatehouse_now() - interval '1 hour') as recent
     from account a where a.id = $1`,
    [accountId],
  );
  // The address may have been changed a moment ago: no link goes to one that is not the account's any more.
  if (!facts || facts.email !== email || facts.trusts === 0) return 'nowhere';
  if (facts.recent >= resetsPerHour) return 'too_often';
  await sql(
    `update password_reset set replaced_at = gatehouse_now()
     where account_id = $1 and used_at is null and replaced_at is null`,
    [accountId],
  );
  return null;
}
