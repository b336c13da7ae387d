import { cancelInvitations } from '../../invitations/cancel-invitations.ts';
import type { InvitationState } from '../../invitations/rules.ts';
import { Refusal, type RefusalCode } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';

/** An invitation that a plan issued, and what is taken back of it: an offer of these roles, or the how manieth link. */
export interface TakeBackInvitation {
  readonly invitationId: string;
  readonly planId: string;
  readonly roleIds?: readonly string[];
  readonly version?: number | undefined;
}

interface Found {
  readonly state: InvitationState;
  readonly version: number;
  readonly schoolId: string | null;
  /** Whether it offers what the plan did not. */
  readonly more: boolean;
}

const answered: Readonly<Partial<Record<InvitationState, RefusalCode>>> = {
  accepted: 'invitation_accepted',
  declined: 'invitation_declined',
  cancelled: 'invitation_cancelled',
};

/**
 * Cancels an invitation that nobody has answered; whom it is for is held. Refuses `invitation_accepted`, `invitation_declined`
 * and `invitation_cancelled` once it was answered, and `illegal_transition` when it was changed since: it offers something else
 * as well, or (where `version` is given) a newer link was sent.
 */
export async function takeBackInvitation(
  uow: UnitOfWork,
  { invitationId, planId, roleIds, version }: TakeBackInvitation,
): Promise<void> {
  const [found] = await uow.sql<Found>(
    `select state, version, school_id as "schoolId", exists (select from offer o
       where o.invitation_id = i.id and o.product_role_id <> all ($2)) as more
     from invitation i where id = $1 and trust_id = app_trust() for update`,
    [invitationId, [...(roleIds ?? [])]],
  );
  if (found === undefined) throw new Refusal('not_found');
  const obstacle = answered[found.state];
  if (obstacle !== undefined) throw new Refusal(obstacle);
  if (found.more || (version !== undefined && version !== found.version))
    throw new Refusal('illegal_transition');
  await cancelInvitations(uow, [invitationId]);
  const { schoolId } = found;
  uow.audit('invitation.cancelled', { kind: 'invitation', id: invitationId }, { planId }, { schoolId });
}
