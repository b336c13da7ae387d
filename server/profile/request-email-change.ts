import { portalName } from '../accounts/portal-name.ts';
import { standsForName } from '../accounts/sign-in-names/rules.ts';
import { newNonce, tokenHash } from '../invitations/token.ts';
import { queueMails, type MailRequest } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import type { MailLanguage } from '../roster/rules.ts';
import { Refusal } from '../refusal.ts';
import { readEmail } from '../trust/email.ts';
import type { Actor } from '../trust/actor.ts';
import { unitOfWork, type Services, type UnitOfWork } from '../unit-of-work.ts';
import { EmailChange } from './email-change.ts';
import { emailChangeToken } from './email-change-token.ts';
import { provePassword, requireStillProven } from './prove-password.ts';
import { emailChangeExpiry, emailChangesPerHour, untoldAddress } from './rules.ts';
import { newId } from '../new-id.ts';

/**
 * Asks for another login address: mails a link to it, and tells the present one. Nothing changes until the link is
 * confirmed. An address that has an account already is answered alike; the mail to it then says that somebody
 * tried. Refuses `wrong_current_password`, `address_unreadable`, `address_same`, `too_often`.
 */
export async function requestEmailChange(
  services: Services,
  actor: Actor,
  { accountId, email: typed, password }: Wish,
): Promise<{ sentTo: string }> {
  const { email: newEmail } = readEmail(typed);
  if (newEmail === null || standsForName(newEmail)) throw new Refusal('address_unreadable');
  const provenBy = await provePassword(services, actor, { accountId, password });
  return unitOfWork(services, actor, async (uow) => {
    await requireStillProven(uow, { accountId, provenBy });
    await issueChange(uow, accountId, newEmail);
    return { sentTo: newEmail };
  });
}

interface Wish {
  readonly accountId: string;
  readonly email: string;
  readonly password: string;
}

interface Facts {
  readonly name: string;
  readonly email: string;
  readonly language: MailLanguage;
  readonly recent: number;
  readonly taken: boolean;
  /** Of whoever has the new address already: the mail to it is theirs. */
  readonly theirLanguage: MailLanguage;
}

async function issueChange(uow: UnitOfWork, accountId: string, newEmail: string): Promise<void> {
  const { em, now, settings, audit, sql } = uow;
  const { name, email, taken, language, theirLanguage } = await mayChange(uow, accountId, newEmail);
  await sql(
    `update email_change set replaced_at = gatehouse_now()
     where account_id = $1 and used_at is null and replaced_at is null`,
    [accountId],
  );
  const id = newId();
  const nonce = newNonce();
  const expiresAt = emailChangeExpiry(now);
  em.create(EmailChange, {
    id,
    accountId,
    newEmail,
    nonce,
    tokenHash: tokenHash(emailChangeToken(settings.linkKey, { id, nonce })),
    issuedAt: now,
    expiresAt,
    // Nobody ever gets the link to an address that is taken.
    replacedAt: taken ? now : null,
  });
  audit('account.email_change_requested', { kind: 'account', id: accountId }, { changeId: id });
  const words = { portalName: portalName(settings), askedAt: when(now, language), language };
  const toOld: MailRequest = {
    template: 'email-change-asked',
    to: { name, address: email },
    data: {
      ...words,
      personName: name,
      newEmail: untoldAddress,
      toAddress: email,
      profileUrl: `${settings.PUBLIC_URL}/profile`,
    },
  };
  const toNew: MailRequest = taken
    ? {
        template: 'email-change-taken',
        to: { name: newEmail, address: newEmail },
        data: {
          ...words,
          askedAt: when(now, theirLanguage),
          language: theirLanguage,
          toAddress: newEmail,
        },
      }
    : {
        template: 'email-change',
        to: { name, address: newEmail },
        data: { ...words, personName: name, toAddress: newEmail, worksUntil: when(expiresAt, language) },
        emailChangeId: id,
      };
  await queueMails(uow, [toNew, toOld]);
}

async function mayChange({ sql }: UnitOfWork, accountId: string, newEmail: string): Promise<Facts> {
  const [facts] = await sql<Facts>(
    `select a.name, coalesce(a.mailbox, a.email) as email, own_language(a.id) as language, other.id is not null as taken,
       coalesce(own_language(other.id), 'en') as "theirLanguage",
       (select count(*)::int from email_change
        where account_id = $1 and issued_at > gatehouse_now() - interval '1 hour') as recent
     from account a left join account other on other.email = $2 where a.id = $1`,
    [accountId, newEmail],
  );
  if (facts === undefined) throw new Refusal('not_found');
  if (facts.email === newEmail) throw new Refusal('address_same');
  if (facts.recent >= emailChangesPerHour) throw new Refusal('too_often');
  return facts;
}
