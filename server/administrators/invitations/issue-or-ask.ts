import { askForApproval } from '../../approvals/ask-for-approval.ts';
import { withdrawApproval } from '../../approvals/withdraw-approval.ts';
import type { Invitation } from '../../invitations/invitation.ts';
import { issueInvitations } from '../../invitations/issue-invitations.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { AdministratorRole } from '../rules.ts';

/** What became of an issue: its mail is on its way, or waits until a second administrator has approved it. */
export interface Issued {
  readonly invitationId: string;
  readonly name: string;
  /** An ISO instant in UTC; it begins anew when it is approved. */
  readonly expiresAt: string;
  readonly waits: boolean;
}

/**
 * Puts the current issue of an administrator's invitation on its way. That of an Account Owner waits for a second
 * administrator: until then there is neither a link nor a mail. `isApproved` says that somebody has approved all of it
 * already. Expects the trust and the invitation to be held.
 */
export async function issueOrAsk(
  uow: UnitOfWork,
  invitation: Invitation,
  { role, isApproved = false }: { readonly role: AdministratorRole; readonly isApproved?: boolean },
): Promise<Issued> {
  const { id: invitationId, name, expiresAt } = invitation;
  const waits = role === 'account_owner' && !isApproved;
  const subject = { kind: 'owner_invitation', invitationId } as const;
  if (waits) await askForApproval(uow, subject);
  else {
    await withdrawApproval(uow, subject);
    await issueInvitations(uow, [invitation]);
  }
  return { invitationId, name, expiresAt: expiresAt.toISOString(), waits };
}
