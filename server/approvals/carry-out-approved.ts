import { LockMode } from '@mikro-orm/postgresql';
import { granterOf } from '../access/granter.ts';
import { Administrator } from '../administrators/administrator.ts';
import { canAppoint } from '../administrators/appoint-rules.ts';
import { may } from '../administrators/rules.ts';
import { AdministratorSite } from '../administrators/site-access.ts';
import { liftBlock } from '../contacts/blocks/lift-block.ts';
import { Invitation } from '../invitations/invitation.ts';
import { issueInvitations } from '../invitations/issue-invitations.ts';
import { newNonce } from '../invitations/token.ts';
import { Plan } from '../plans/plan.ts';
import { permissionOf } from '../plans/rules.ts';
import { startPlan } from '../plans/start-plan.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { type ApprovalSubject, subjectId } from './approval-subject.ts';

type CarryOut = (uow: UnitOfWork, id: string, askedBy: string) => Promise<void>;

/** What each kind comes to once it is approved, in the name of whoever asked and within what they still may do. */
const carryOut: Readonly<Record<ApprovalSubject['kind'], CarryOut>> = {
  async plan(uow, id, askedBy) {
    const plan = await uow.em.findOneOrFail(Plan, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const { administrations } = await granterOf(uow, askedBy);
    const { trustId, schoolId = null } = plan;
    if (!may(administrations, permissionOf(plan.kind, plan.undoesKind), { trustId, schoolId }))
      throw noLonger();
    await startPlan(uow, plan);
    uow.audit('plan.approved', { kind: 'plan', id }, { kind: plan.kind });
  },

  async owner_invitation(uow, id, askedBy) {
    await requireOwner(uow, askedBy);
    const invitation = await uow.em.findOneOrFail(Invitation, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    invitation.reissue(newNonce(), uow.now, null);
    await issueInvitations(uow, [invitation]);
  },

  async owner_role(uow, id, askedBy) {
    await requireOwner(uow, askedBy);
    const one = await uow.em.findOneOrFail(Administrator, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const { role, allSites } = one;
    uow.em.assign(one, { role: 'account_owner', roleId: null, allSites: true });
    await uow.em.nativeDelete(AdministratorSite, { administratorId: id });
    const details = { before: { role, allSites }, after: { role: 'account_owner', allSites: true } };
    uow.audit('administrator.changed', { kind: 'administrator', id }, details);
  },

  lift_block: liftBlock,
};

/** Does what was approved, in the transaction that approves it. Expects its subject to be held and unchanged. */
export const carryOutApproved = (uow: UnitOfWork, subject: ApprovalSubject, askedBy: string): Promise<void> =>
  carryOut[subject.kind](uow, subjectId(subject), askedBy);

/** Whoever asked for another Account Owner has to be one still. */
async function requireOwner(uow: UnitOfWork, askedBy: string): Promise<void> {
  const { administrations } = await granterOf(uow, askedBy);
  const owner = { trustId: uow.actor.trustId ?? '', role: 'account_owner', schoolIds: null } as const;
  if (canAppoint(administrations, owner, false) !== null) throw noLonger();
}

const noLonger = () => new Refusal('not_permitted', 'Whoever asked for this may no longer do it themselves.');
