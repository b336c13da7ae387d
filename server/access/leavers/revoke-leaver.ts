import { endPortalSessions } from '../../accounts/end-sessions.ts';
import type { Site } from '../../administrators/rules.ts';
import { cancelInvitations } from '../../invitations/cancel-invitations.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { closeRegistration } from '../close-registration.ts';
import { endGrants, type Ending } from '../end-grants.ts';
import { grantInWords } from '../grant-in-words.ts';
import { holdHolders } from '../hold-holders.ts';
import { requireProposed } from './require-proposed.ts';
import { tellEnded, tellsEnded } from '../tell-ended.ts';

/** A leaver, what was shown to be ended of theirs, and where. */
export interface RevokeLeaver extends Omit<Ending, 'reason'> {
  readonly site: Site;
  readonly personId: string;
  readonly grantIds: readonly string[];
}

/**
 * Ends what belongs to the places that somebody has left, by the roster, and cancels open invitations to them, with their
 * sessions, in one transaction. What they hold where they still work stays. When nothing is left they are not
 * registered any more. Refuses `illegal_transition` when the roster has said something else since, and `self_change`.
 */
export async function revokeLeaver(
  uow: UnitOfWork,
  { site, personId, grantIds, ...ending }: RevokeLeaver,
): Promise<{ name: string; ended: number; grantIds: readonly string[]; told: boolean }> {
  const people = await holdHolders(uow, [personId]);
  const { places } = await requireProposed(uow, site, personId, grantIds);
  const words = await grantInWords(uow, grantIds);
  const accountId = words[0]?.accountId ?? '';
  if (accountId === uow.actor.accountId) throw new Refusal('self_change');

  const ended = await endGrants(uow, grantIds, { reason: 'left_school', ...ending });
  const open = await uow.sql<{ id: string }>(
    `select id from invitation where trust_id = $1 and person_id = any ($2) and state in ('pending', 'expired')
       and coalesce(school_id, trust_id) = any ($3) and ($4::uuid is null or school_id = $4) order by id for update`,
    [site.trustId, people, places.map((schoolId) => schoolId ?? site.trustId), site.schoolId],
  );
  const cancelled = await cancelInvitations(
    uow,
    open.map(({ id }) => id),
  );
  await endPortalSessions(uow, accountId);
  const { closed, signsIn } = await closeRegistration(uow, accountId, people, ending);
  uow.audit(
    'access.revoked',
    { kind: 'person', id: personId },
    {
      accountId,
      reason: 'left_school',
      grants: ended,
      invitations: cancelled,
      registered: !closed,
    },
    { schoolId: site.schoolId },
  );
  const told = await tellsEnded(uow, ending.tell);
  const afterwards = signsIn ? 'What you have elsewhere stays as it was.' : 'You can no longer sign in.';
  if (told) await tellEnded(uow, words, { how: 'person', afterwards, planId: ending.planId });
  return { name: words[0]?.name ?? '', ended: ended.length, grantIds: ended, told };
}
