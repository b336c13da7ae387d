import type { SiteAccess } from '../administrators/appoint-rules.ts';
import { giveAdministration } from '../administrators/give-administration.ts';
import { administrationsOf } from '../administrators/administrations-of.ts';
import type { AdministratorRole } from '../administrators/rules.ts';
import { Account } from '../accounts/account.ts';
import { Invitation } from '../invitations/invitation.ts';
import { invitationExpiry } from '../invitations/rules.ts';
import { newId } from '../new-id.ts';
import type { SignedIn } from '../trust/site.ts';
import { addMember } from './member.ts';
import type { Browser, World } from './world.ts';

/** A test's administrator: who they are, and the id of what they are. */
export interface TestAdministrator {
  readonly person: SignedIn;
  readonly administratorId: string;
}

/** Makes an administrator with the sites that are named: by default all of the trust. */
export function addAdministratorOf(
  world: World,
  role: AdministratorRole,
  { allSites = false, schoolIds = [], groupIds = [] }: Partial<SiteAccess> = { allSites: true },
): Promise<TestAdministrator> {
  return world.run(async (uow) => {
    const { em, now, sql } = uow;
    const accountId = newId();
    const name = 'Robin Amory';
    const email = `robin.${crypto.randomUUID().slice(0, 8)}@northgate.example`;
    em.create(Account, { id: accountId, name, email, emailVerified: true, createdAt: now, updatedAt: now });
    const sites = { allSites, schoolIds, groupIds };
    const { administratorId } = giveAdministration(uow, { trustId: world.trust.id, accountId, role, sites });
    const administrations = await administrationsOf({ sql }, accountId);
    const person: SignedIn = {
      accountId,
      sessionId: newId(),
      name,
      email,
      administrations,
      isProven: true,
      factor: 'proven',
    };
    return { person, administratorId };
  });
}

/** Somebody who is no administrator any more; the id of what they were. */
export async function addFormer(world: World): Promise<string> {
  const { administratorId } = await addAdministratorOf(world, 'observer');
  await world.run(({ sql }) =>
    sql('update administrator set ended_at = gatehouse_now() where id = $1', [administratorId]),
  );
  return administratorId;
}

/** Puts schools of the trust into a group; its id. */
export function addGroupOf(world: World, schoolIds: readonly string[]): Promise<string> {
  return world.run(async ({ sql }) => {
    const [group] = await sql<{ id: string }>(
      'insert into school_group (trust_id, name) values (app_trust(), $1) returning id',
      [`Primaries ${crypto.randomUUID().slice(0, 6)}`],
    );
    const id = group?.id ?? '';
    await sql(
      'insert into school_group_member (trust_id, group_id, school_id) select app_trust(), $1, unnest($2::uuid[])',
      [id, schoolIds],
    );
    return id;
  });
}

/** A member of staff who administers, too, and signs in with a password: their browser, and what they are. */
export async function addSignedIn(
  world: World,
  role: AdministratorRole,
  sites: SiteAccess,
): Promise<{ browser: Browser; administratorId: string; accountId: string; signIn: () => Promise<Browser> }> {
  const member = await addMember(world);
  const { accountId } = member;
  const { administratorId } = await world.run(async (uow) =>
    giveAdministration(uow, { trustId: world.trust.id, accountId, role, sites }),
  );
  return { browser: await member.signIn(), administratorId, accountId, signIn: member.signIn };
}

/** An open invitation to become an Observer; the address it went to. */
export async function addInvited(
  world: World,
  sites: SiteAccess,
  email = `quinn.${crypto.randomUUID().slice(0, 8)}@northgate.example`,
): Promise<string> {
  await world.run(async ({ em, now, sql }) => {
    const { trust } = world;
    const issued = { issuedAt: now, expiresAt: invitationExpiry('administrator', now), createdAt: now };
    const to = { email, name: 'Quinn Harper', invitedByName: 'Dana Whitfield' };
    const nonce = new Uint8Array(32);
    const { id } = em.create(Invitation, {
      trustId: trust.id,
      kind: 'administrator',
      nonce,
      ...to,
      ...issued,
    });
    const { allSites, schoolIds, groupIds } = sites;
    await sql(
      `insert into administrator_offer (invitation_id, trust_id, role, all_sites, school_ids, group_ids)
       values ($1, $2, 'observer', $3, $4, $5)`,
      [id, trust.id, allSites, schoolIds, groupIds],
    );
  });
  return email;
}
