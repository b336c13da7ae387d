import { endPortalSessions } from '../accounts/end-sessions.ts';
import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { endGrants, type Ending } from './end-grants.ts';
import { grantInWords, type GrantInWords } from './grant-in-words.ts';
import { holdHolders } from './hold-holders.ts';
import { requireManaged } from './require-managed.ts';
import { tellEnded, tellsEnded } from './tell-ended.ts';

/** Roles of one person, the site where they are managed, and how they end. */
export interface RemoveRoles extends Omit<Ending, 'reason'> {
  readonly site: Site;
  readonly personId: string;
  readonly grantIds: readonly string[];
}

/**
 * Ends several roles of one person, all of them or none, at the site where they are managed; their sessions end in the
 * same transaction, and one mail tells of it. They stay registered. Refuses `not_found` (also for a role of
 * somebody else), `grant_ended`, `managed_elsewhere`, and `self_change` for one's own.
 */
export async function removeRoles(
  uow: UnitOfWork,
  { site, personId, grantIds, ...ending }: RemoveRoles,
): Promise<{ name: string; ended: readonly GrantInWords[]; told: boolean }> {
  await holdHolders(uow, [personId]);
  const { accountId } = await requireManaged(uow, site, personId, grantIds);
  if (accountId === uow.actor.accountId) throw new Refusal('self_change');

  await endGrants(uow, grantIds, { reason: 'role_removed', ...ending });
  await endPortalSessions(uow, accountId);
  const ended = await grantInWords(uow, grantIds);
  const told = await tellsEnded(uow, ending.tell);
  const afterwards = 'Everything else you could open stays as it was.';
  if (told) await tellEnded(uow, ended, { how: 'person', afterwards, planId: ending.planId });
  return { name: ended[0]?.name ?? '', ended, told };
}
