import { newNonce, tokenHash } from '../invitations/token.ts';
import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import { newId } from '../new-id.ts';
import type { MailLanguage } from '../roster/rules.ts';
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

/** For which contact, and as part of which bulk change, a link is mailed. */
export interface ResetFor {
  readonly contactId?: string;
  readonly planId?: string;
}

/** Why an account is mailed no link. */
export type ResetObstacle = 'nowhere' | 'no_mailbox' | 'too_often' | 'barred';

/**
 * Mails an account a link for a new password, for an hour; earlier links are void. Returns instead why it does not:
 * there is nowhere to sign in to, the address was changed a moment ago, no mail reaches them, too many are on their way, or somebody who is kept
 * from their children reads the mail.
 */
export async function issueResetLink(
  uow: UnitOfWork,
  holder: ResetHolder,
  { contactId, planId }: ResetFor = {},
): Promise<{ readonly resetId: string } | ResetObstacle> {
  const { em, now, settings } = uow;
  const { obstacle, language } = await standingOf(uow, holder);
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
    askedAt: when(now, language),
    worksUntil: when(expiresAt, language),
    language,
  };
  await queueMails(uow, [
    {
      template: 'password-reset',
      to: { name, address: email },
      data: words,
      passwordResetId: id,
      ...(contactId && { contactId }),
      ...(planId && { planId }),
    },
  ]);
  return { resetId: id };
}

/** Why no link is sent, and the language it would be in. Makes earlier links void when nothing stands in the way. */
async function standingOf(
  uow: UnitOfWork,
  { accountId, email }: ResetHolder,
): Promise<{ readonly obstacle: ResetObstacle | null; readonly language: MailLanguage }> {
  const { sql } = uow;
  await holdAccount(uow, accountId);
  const [facts] = await sql<{
    email: string;
    trusts: number;
    recent: number;
    barred: boolean;
    unreachable: boolean;
    language: MailLanguage;
  }>(
    `select a.email, case when account_barred($1) then 0 else (select count(*)::int from account_trusts($1)) end as trusts,
       (select count(*)::int from password_reset
        where account_id = $1 and issued_at > gatehouse_now() - interval '1 hour') as recent, reset_barred($1) as barred,
       a.sign_in_name is not null and a.mailbox is null as unreachable, own_language($1) as language
     from account a where a.id = $1`,
    [accountId],
  );
  // The address may have been changed a moment ago: no link goes to one that is not the account's any more.
  if (!facts || facts.email !== email || facts.trusts === 0) return { obstacle: 'nowhere', language: 'en' };
  const { language } = facts;
  if (facts.barred) return { obstacle: 'barred', language };
  if (facts.unreachable) return { obstacle: 'no_mailbox', language };
  if (facts.recent >= resetsPerHour) return { obstacle: 'too_often', language };
  await sql(
    `update password_reset set replaced_at = gatehouse_now()
     where account_id = $1 and used_at is null and replaced_at is null`,
    [accountId],
  );
  return { obstacle: null, language };
}
