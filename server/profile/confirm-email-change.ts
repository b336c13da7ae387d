import { endSessions, holdAccount } from '../accounts/end-sessions.ts';
import { ownLanguage } from '../accounts/own-language.ts';
import { portalName } from '../accounts/portal-name.ts';
import { voidLinks } from '../accounts/void-links.ts';
import { tokenHash } from '../invitations/token.ts';
import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import { Refusal, type RefusalCode } from '../refusal.ts';
import type { SignedIn } from '../trust/site.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { findEmailChange } from './find-email-change.ts';
import { untoldAddress, type EmailChangeState } from './rules.ts';

const whyNot: Record<EmailChangeState, RefusalCode> = {
  open: 'change_expired',
  expired: 'change_expired',
  replaced: 'change_expired',
  used: 'change_used',
  unknown: 'link_unknown',
};

/**
 * Sets the login address that a link was mailed to, once, for the account that is signed in: the link proves the
 * mailbox and the session proves the account, so that a mistyped address hands nobody an account. Every other session
 * ends, links on their way die, and the old address is told. Whoever signed in by a name signs in by the address from now on. Refuses `change_expired`, `change_used`, `link_unknown`,
 * `wrong_recipient` to another account, `address_taken` when somebody was quicker.
 */
export async function confirmEmailChange(
  uow: UnitOfWork,
  { token, person }: { readonly token: string; readonly person: Pick<SignedIn, 'accountId' | 'sessionId'> },
): Promise<{ email: string }> {
  const { sql, audit } = uow;
  const { accountId, sessionId } = person;
  const { state, accountId: whose, newEmail } = await findEmailChange(uow, token);
  if (whose === null || newEmail === null) throw new Refusal('link_unknown');
  if (whose !== accountId) throw new Refusal('wrong_recipient');
  if (state !== 'open') throw new Refusal(whyNot[state]);
  // Whoever makes an account with this address waits here too: see `createAccount`.
  await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`account ${newEmail}`]);
  await holdAccount(uow, accountId);
  const [used] = await sql<{ id: string; newEmail: string }>(
    `update email_change set used_at = gatehouse_now()
     where token_hash = $1 and account_id = $2 and used_at is null and replaced_at is null
       and expires_at > gatehouse_now()
     returning id, new_email as "newEmail"`,
    [tokenHash(token), accountId],
  );
  if (used === undefined) throw new Refusal(whyNot[(await findEmailChange(uow, token)).state]);
  const taken = await sql('select from account where email = $1', [used.newEmail]);
  if (taken.length > 0) throw new Refusal('address_taken');
  const [old] = await sql<{ name: string; email: string }>(
    `with old as (select name, coalesce(mailbox, email) as email from account where id = $1)
     update account a set email = $2, sign_in_name = null, mailbox = null, email_verified = true, updated_at = gatehouse_now()
     from old where a.id = $1 returning old.name, old.email`,
    [accountId, used.newEmail],
  );
  if (old === undefined) throw new Refusal('not_found');
  await voidLinks(uow, accountId);
  const { ended } = await endSessions(uow, accountId, { except: sessionId });
  const details = { changeId: used.id, sessionsEnded: ended };
  audit('account.email_changed', { kind: 'account', id: accountId }, details, {
    after: { email: '[changed]' },
  });
  await tellOldAddress(uow, { accountId, ...old });
  return { email: used.newEmail };
}

async function tellOldAddress(
  uow: UnitOfWork,
  { accountId, name, email }: { readonly accountId: string; readonly name: string; readonly email: string },
): Promise<void> {
  const { now, settings } = uow;
  const language = await ownLanguage(uow, accountId);
  const data = {
    portalName: portalName(settings),
    personName: name,
    newEmail: untoldAddress,
    toAddress: email,
    changedAt: when(now, language),
    language,
  };
  await queueMails(uow, [{ template: 'email-changed', to: { name, address: email }, data }]);
}
