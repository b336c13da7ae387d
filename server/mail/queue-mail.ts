import type { UnitOfWork } from '../unit-of-work.ts';
import { Mail } from './mail.ts';
import type { MailTemplate } from './rules.ts';

/** A message to one person. Its link, if it has one, is made from the ids when it is sent. */
export interface MailRequest {
  readonly template: MailTemplate;
  readonly to: { readonly name: string; readonly address: string };
  readonly data: Readonly<Record<string, string>>;
  readonly invitation?: { readonly id: string; readonly version: number };
  readonly passwordResetId?: string;
}

/** Writes a mail and asks for its delivery, both with the change that it tells of. */
export async function queueMail(uow: UnitOfWork, request: MailRequest): Promise<{ mailId: string }> {
  const { em, now, actor, settings } = uow;
  const id = crypto.randomUUID();
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
    createdAt: now,
    nextAt: now,
    messageId: `<${id}@${new URL(settings.PUBLIC_URL).hostname}>`,
  });
  await uow.enqueue('deliver-mail', { trustId: actor.trustId, mailIds: [id] });
  return { mailId: id };
}
