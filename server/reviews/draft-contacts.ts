import { scaleAt } from '../approvals/scale.ts';
import type { Plan } from '../plans/plan.ts';
import { askForRun } from '../plans/start-plan.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { draftPlan } from './draft-plan.ts';
import { freezeContacts, type Frozen } from './freeze-contacts.ts';
import { reviewSettings } from './review-settings.ts';
import { runsByItself } from './rules.ts';

/** For which school, by what, and of which contacts. */
export interface DraftContacts {
  readonly schoolId: string;
  readonly origin: 'review' | 'rollover';
  /** Whether it may run by itself, where the trust allows that. What somebody asked for, they look at. */
  readonly mayRun: boolean;
}

/** What was found, and the draft; null where there is nothing to do. */
export interface DraftedContacts extends Frozen {
  readonly plan: Plan | null;
  /** Contacts with access at the school. */
  readonly looked: number;
}

/**
 * Drafts the revocation of a school's contacts: by a review of all who are ready to be revoked, after a rollover of those who
 * lost all their students there. Below the trust's limits, where it set any, it is let go at once and in nobody's name.
 */
export async function draftContacts(
  uow: UnitOfWork,
  { schoolId, origin, mayRun }: DraftContacts,
): Promise<DraftedContacts> {
  const site = { trustId: uow.actor.trustId ?? '', schoolId };
  const { of: looked, limits } = await scaleAt(uow, site, 'contacts');
  let frozen: Frozen = { people: 0, blocked: 0, onlyNoStudent: false };
  const plan = await draftPlan(uow, {
    schoolId,
    kind: 'contact_revoke',
    origin,
    async freeze(planId) {
      frozen = await freezeContacts(uow, {
        planId,
        schoolId,
        only: origin === 'rollover' ? 'no_student' : null,
      });
      return frozen.people;
    },
  });
  const { alone } = await reviewSettings(uow, 'for share');
  if (plan !== null && mayRun && runsByItself({ ...frozen, of: looked }, alone, limits)) {
    plan.state = 'approved';
    plan.approvedAt = uow.now;
    plan.byItself = true;
    uow.audit('plan.let_go', { kind: 'plan', id: plan.id }, { kind: plan.kind, ...alone }, { schoolId });
    await askForRun(uow, plan);
  }
  return { ...frozen, plan, looked };
}
