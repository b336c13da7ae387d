import { endPortalSessions } from '../accounts/end-sessions.ts';
import type { Site } from '../administrators/rules.ts';
import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { accessLines } from './access-lines.ts';
import { endGrants } from './end-grants.ts';
import { findRoles, type OfferedRole } from './find-roles.ts';
import { addGrant } from './add-grant.ts';
import { requireGrants } from './granter.ts';
import { holdGrant, type HeldGrant } from './hold-grant.ts';
import { power } from './rules.ts';
import { tellsEnded } from './tell-ended.ts';

/** Which grant is changed to which role of its product, where it is managed, and why. */
export interface ChangeHeldRole {
  readonly site: Site;
  readonly grantId: string;
  readonly roleId: string;
  readonly note?: string | null | undefined;
  /** The bulk change that it is part of. */
  readonly planId?: string | undefined;
  /** Whether the person is told by mail; left out, as the trust has it. */
  readonly tell?: boolean | null | undefined;
}

/** What a grant was changed to, for the confirmation message. */
export interface ChangedRole {
  readonly grantId: string;
  readonly name: string;
  readonly product: string;
  readonly role: string;
  readonly was: string;
  readonly place: string;
  /** Whether they were signed out. */
  readonly signedOut: boolean;
}

/**
 * Gives somebody another role in a product that they have, at the same place and until the same day: the older grant ends
 * and the new one begins in one transaction. The actor must be able to grant both: who may not give a role does not take it
 * either. When the power falls the sessions end with it, since what was opened with the older role must not outlive it;
 * otherwise they stay. Refuses as {@link holdGrant} does, `role_unknown` for a role of another product,
 * `role_held` for the role they have, and `person_left`.
 */
export async function changeHeldRole(uow: UnitOfWork, change: ChangeHeldRole): Promise<ChangedRole> {
  const { site, grantId, roleId, note, planId, tell } = change;
  const held = await holdGrant(uow, site, grantId);
  const role = await requireOtherRole(uow, site, held, roleId);
  await requireGrants(uow, site.trustId, [held, role]);
  if (held.left) throw new Refusal('person_left', held.name);

  await endGrants(uow, [held.id], { reason: 'role_changed', note, planId });
  const id = giveInstead(uow, site, held, role, { note, planId });
  const signedOut = power(role.preset) < power(held.preset);
  if (signedOut) await endPortalSessions(uow, held.accountId);
  if (await tellsEnded(uow, tell)) await tellChanged(uow, held, role, planId);
  const { name, product, place } = held;
  return { grantId: id, name, product, role: role.role, was: held.role, place, signedOut };
}

async function requireOtherRole(
  uow: UnitOfWork,
  site: Site,
  { schoolId, productId, roleId: now }: HeldGrant,
  roleId: string,
): Promise<OfferedRole> {
  const [role] = await findRoles(uow, site, [{ roleId, schoolId }]);
  if (role?.productId !== productId) throw new Refusal('role_unknown');
  if (roleId === now) throw new Refusal('role_held', `It is ${role.role} already.`);
  return role;
}

function giveInstead(
  uow: UnitOfWork,
  site: Site,
  held: HeldGrant,
  { roleId }: OfferedRole,
  { note, planId }: Pick<ChangeHeldRole, 'note' | 'planId'>,
): string {
  const { accountId, personId, productId, schoolId, endsAt } = held;
  return addGrant(uow, {
    trustId: site.trustId,
    accountId,
    personId,
    productId,
    roleId,
    schoolId,
    managedSchoolId: site.schoolId,
    givenBy: uow.actor.accountId,
    endsAt: endsAt === null ? null : new Date(endsAt),
    note: note || held.note,
    planId: planId ?? null,
    instead: held.id,
  });
}

async function tellChanged(
  uow: UnitOfWork,
  held: HeldGrant,
  { role }: OfferedRole,
  planId: string | undefined,
): Promise<void> {
  const { actor, now, settings } = uow;
  const { name, email: address, product, place, trust, endsAt } = held;
  const data = {
    trustName: trust,
    placeName: place,
    personName: name,
    changerName: actor.label,
    productName: product,
    accessLines: accessLines([{ product, role, place, endsAt }]),
    formerRole: held.role,
    portalUrl: `${settings.PUBLIC_URL}/`,
    changedAt: when(now),
    toAddress: address,
  };
  await queueMails(uow, [
    { template: 'role-changed', to: { name, address }, data, ...(planId && { planId }) },
  ]);
}
