import { giveBack } from '../accounts/kept/give-back.ts';
import { Registration } from '../accounts/registration.ts';
import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { findRoles, type DatedRole } from './find-roles.ts';
import { formerGrants, type FormerGrant } from './former-grants.ts';
import { giveAccess } from './give-access.ts';
import { giveAgainObstacle } from './give-again-rules.ts';
import { requireGrants } from './granter.ts';
import { holdHolders } from './hold-holders.ts';

/** Which grants of one person that were ended are given again, at which site, and by which bulk change. */
export interface GiveAgain {
  readonly site: Site;
  readonly personId: string;
  readonly grantIds: readonly string[];
  readonly tell: boolean;
  readonly planId: string;
}

/** A former grant that is given again, and its role. */
interface Again {
  readonly former: FormerGrant;
  readonly role: DatedRole;
}

/**
 * Gives somebody the same roles again that were ended: the same product, role, place and last day, managed by the same site,
 * with the same account and password, and tells them by mail. What has changed since is left out (`missing`). Refuses,
 * when nothing is left of it, what stood in the way of the first one: what {@link giveAgainObstacle} says, `role_unknown` for what is not given
 * any more, `above_own_power`, `self_change`, and `restore_too_late` when the password was destroyed.
 */
export async function giveAgain(
  uow: UnitOfWork,
  { site, personId, grantIds, tell, planId }: GiveAgain,
): Promise<{ given: number; missing: number }> {
  await holdHolders(uow, [personId]);
  const formers = await formerGrants(uow, site, grantIds);
  const again: Again[] = [];
  let obstacle = new Refusal('not_found');
  for (const former of formers) {
    try {
      again.push({ former, role: await requireAgain(uow, site, former) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (obstacle.code === 'not_found') obstacle = error;
    }
  }
  const [first] = again;
  if (first === undefined) throw obstacle;
  await registerAgain(uow, again);
  for (const [managedBy, roles] of Map.groupBy(again, ({ former }) => former.managedSchoolId)) {
    const { accountId, name, email: accountEmail } = first.former;
    const recipient = { accountId, name, accountEmail, personId, roles: roles.map(({ role }) => role) };
    const at = { trustId: site.trustId, schoolId: managedBy };
    await giveAccess(uow, { site: at, to: [recipient], note: first.former.note, planId, tell });
  }
  return { given: again.length, missing: grantIds.length - again.length };
}

async function requireAgain(uow: UnitOfWork, site: Site, former: FormerGrant): Promise<DatedRole> {
  const endsAt = former.endsAt === null ? null : new Date(former.endsAt);
  const obstacle = giveAgainObstacle({ ...former, endsAt }, uow.now);
  if (obstacle !== null) throw new Refusal(obstacle);
  if (former.accountId === uow.actor.accountId) throw new Refusal('self_change');
  const [role] = await findRoles(uow, site, [former]);
  if (role === undefined) throw new Refusal('role_unknown');
  await requireGrants(uow, site.trustId, [role]);
  return { ...role, endsAt };
}

/** Whoever is registered no more signs in again with the account and the password that they had. */
async function registerAgain(uow: UnitOfWork, again: readonly Again[]): Promise<void> {
  const closed = new Map(
    again.flatMap(({ former }) =>
      former.registeredWith === null ? [[former.personId, former.accountId] as const] : [],
    ),
  );
  for (const accountId of new Set(closed.values())) await giveBack(uow, accountId);
  for (const [personId, accountId] of closed)
    uow.em.create(Registration, {
      trustId: uow.actor.trustId ?? '',
      personId,
      accountId,
      registeredAt: uow.now,
    });
}
