import { LockMode } from '@mikro-orm/postgresql';
import { Invitation } from '../invitations/invitation.ts';
import { Plan } from '../plans/plan.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { ApprovalSubject } from './approval-subject.ts';

/** Clears away what was refused: the plan is discarded, the invitation cancelled; an administrator stays as they are. */
export async function undoRefused({ em, now, audit }: UnitOfWork, subject: ApprovalSubject): Promise<void> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  if (subject.kind === 'plan') {
    const plan = await em.findOneOrFail(Plan, subject.planId, { lockMode });
    if (plan.state !== 'draft') return;
    em.assign(plan, { state: 'cancelled', endedAt: now });
    audit('plan.discarded', { kind: 'plan', id: plan.id }, { reason: 'not approved' });
  } else if (subject.kind === 'owner_invitation') {
    const invitation = await em.findOneOrFail(Invitation, subject.invitationId, { lockMode });
    if (invitation.state !== 'pending' && invitation.state !== 'expired') return;
    invitation.apply('cancel', now);
    audit('invitation.cancelled', { kind: 'invitation', id: invitation.id }, { reason: 'not approved' });
  }
}
