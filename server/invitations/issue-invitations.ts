import { queueMails } from '../mail/queue-mails.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { MailTemplate } from '../mail/rules.ts';
import type { Invitation } from './invitation.ts';
import { Link } from './link.ts';
import type { InviteeKind } from './rules.ts';
import { tokenHash } from './token.ts';
import { tokenOf } from './token-of.ts';

const templates: Readonly<Record<InviteeKind, MailTemplate>> = {
  staff: 'staff-invitation',
  administrator: 'administrator-invitation',
  contact: 'welcome',
};

/** Puts the current issue of each invitation on its way: its link's hash, and the mail that brings it. */
export async function issueInvitations(
  uow: UnitOfWork,
  invitations: readonly Invitation[],
  planId?: string,
): Promise<void> {
  for (const invitation of invitations) {
    uow.em.create(Link, {
      tokenHash: tokenHash(tokenOf(uow.settings, invitation)),
      trustId: invitation.trustId,
      invitationId: invitation.id,
      version: invitation.version,
      issuedAt: invitation.issuedAt,
    });
  }
  await queueMails(
    uow,
    invitations.map(({ id, version, kind, name, email }) => ({
      template: templates[kind],
      to: { name, address: email },
      data: {},
      invitation: { id, version },
      ...(planId && { planId }),
    })),
  );
}
