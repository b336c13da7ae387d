import { Account } from '../accounts/account.ts';
import { Credential } from '../accounts/credential.ts';
import { giveAdministration } from '../administrators/give-administration.ts';
import { Invitation } from '../invitations/invitation.ts';
import { Link } from '../invitations/link.ts';
import { invitationExpiry } from '../invitations/rules.ts';
import { tokenOf } from '../invitations/token-of.ts';
import { newNonce, tokenHash } from '../invitations/token.ts';
import { newId } from '../new-id.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { sitesOf } from './invite-administrator.ts';
import type { World } from './world.ts';

/** Somebody who is invited as Full Edit and has an account at the address, and who invited them. */
export interface InvitedCandidate {
  readonly invitationId: string;
  readonly accept: () => Promise<unknown>;
  /** The administrator who invited, an Account Admin of their own. */
  readonly inviterId: string;
}

/** Invites so many at once, each by an administrator of their own: for what has to be tried often. */
export const manyCandidates = (world: World, count: number): Promise<InvitedCandidate[]> =>
  world.run(async (uow) => {
    const made = Array.from({ length: count }, () => makeOne(uow, world.trust.id));
    await uow.sql(
      `insert into administrator_offer (invitation_id, trust_id, role, all_sites)
       select unnest($1::uuid[]), app_trust(), 'full_edit', true`,
      [made.map(({ invitation }) => invitation.id)],
    );
    return made.map(({ invitation, token, holder, inviterId }) => {
      const person = {
        ...holder,
        sessionId: newId(),
        administrations: [],
        isProven: true,
        factor: 'proven' as const,
      };
      const accept = () => world.as(person).invitations.accept({ token, how: { signedIn: true } });
      return { invitationId: invitation.id, accept, inviterId };
    });
  });

function makeOne(uow: UnitOfWork, trustId: string) {
  const { em, now, settings } = uow;
  const [inviter, holder] = [makeAccount(uow, 'Dana Whitfield'), makeAccount(uow, 'Robin Hale')];
  const { administratorId: inviterId } = giveAdministration(uow, {
    trustId,
    accountId: inviter.accountId,
    role: 'account_admin',
    sites: sitesOf(),
  });
  const invitation = em.create(Invitation, {
    id: newId(),
    trustId,
    kind: 'administrator',
    email: holder.email,
    name: holder.name,
    nonce: newNonce(),
    issuedAt: now,
    expiresAt: invitationExpiry('administrator', now),
    invitedBy: inviter.accountId,
    invitedByName: inviter.name,
    createdAt: now,
    state: 'pending',
    version: 1,
    askedAgain: 0,
  });
  const token = tokenOf(settings, invitation);
  const issue = { invitationId: invitation.id, version: 1, issuedAt: now };
  em.create(Link, { ...issue, trustId, tokenHash: tokenHash(token) });
  return { invitation, token, holder, inviterId };
}

function makeAccount({ em, now }: UnitOfWork, name: string) {
  const [accountId, email] = [newId(), `${crypto.randomUUID()}@office.example`];
  const written = { createdAt: now, updatedAt: now };
  em.create(Account, { id: accountId, name, email, emailVerified: true, ...written });
  const password = 'no hash: nobody signs in with it';
  em.create(Credential, {
    accountId,
    providerId: 'credential',
    providerAccountId: accountId,
    password,
    ...written,
  });
  return { accountId, name, email };
}
