import type { UnitOfWork } from '../unit-of-work.ts';
import { Mail } from './mail.ts';
import { toMailboxes } from './mailboxes.ts';
import type { MailTemplate } from './rules.ts';
import { newId } from '../new-id.ts';

/** A message to one person. A link, and what an invitation offers, are filled in when it is sent. */
export interface MailRequest {
  readonly template: MailTemplate;
  readonly to: { readonly name: string; readonly address: string };
  /** What else the template says: flat strings, by the template's own names. */
  readonly data: Readonly<Record<string, string>>;
  readonly invitation?: { readonly id: string; readonly version: number };
  readonly passwordResetId?: string;
  readonly addressProofId?: string;
  readonly emailChangeId?: string;
  readonly planId?: string;
  /** The contact, or the account, that it is for, where neither an invitation nor a reset link tells: blocked, they get none. */
  readonly contactId?: string;
  readonly accountId?: string;
}

/** Writes mails and asks for their delivery, both with the change that they tell of. */
export async function queueMails(uow: UnitOfWork, requests: readonly MailRequest[]): Promise<string[]> {
  const { em, now, actor, settings } = uow;
  const host = new URL(settings.PUBLIC_URL).hostname;
  const ids = (await toMailboxes(uow, requests)).map((request) => {
    const id = newId();
    em.create(Mail, {
      id,
      trustId: actor.trustId,
      template: request.template,
      toName: request.to.name,
      toAddress: request.to.address,
      data: request.data,
      invitationId: request.invitation?.id ?? null,
      invitationVersion: request.invitation?.version ?? null,
      passwordResetId: request.passwordResetId ?? null,
      addressProofId: request.addressProofId ?? null,
      emailChangeId: request.emailChangeId ?? null,
      planId: request.planId ?? null,
      contactId: request.contactId ?? null,
      accountId: request.accountId ?? null,
      createdAt: now,
      nextAt: now,
      messageId: `<${id}@${host}>`,
      state: 'queued',
      attempts: 0,
    });
    return id;
  });
  if (ids.length > 0) await uow.enqueue('deliver-mail', { trustId: actor.trustId });
  return ids;
}
