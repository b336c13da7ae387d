import { z } from 'zod';
import { createAccount } from '../accounts/create-account.ts';
import { openSession } from '../accounts/open-session.ts';
import { verifyPassword } from '../accounts/verify-password.ts';
import { Refusal } from '../refusal.ts';
import { systemActor } from '../trust/actor.ts';
import type { Context } from '../trpc/init.ts';
import { unitOfWork, type UnitOfWork } from '../unit-of-work.ts';
import { giveWhatWasOffered, takeInvitation, type Accepted } from './accept-invitation.ts';
import { requireTrustOfLink } from './find-link.ts';

const password = z.string().min(1).max(1000);

/** The ways to accept. The address of a new account is the invited one; nobody chooses it. */
export const howToAccept = z.union([
  z.strictObject({ create: z.strictObject({ name: z.string().trim().min(1).max(200), password }) }),
  z.strictObject({ signIn: z.strictObject({ email: z.string().max(320), password }) }),
  z.strictObject({ signedIn: z.literal(true) }),
]);
type HowToAccept = z.infer<typeof howToAccept>;

/**
 * Accepts an invitation: takes it, makes or finds the account, registers it, gives what was offered and signs
 * the invitee in, all or nothing. Refuses `wrong_recipient` for an account with another address.
 */
export async function acceptLink(
  ctx: Context,
  { token, how }: { token: string; how: HowToAccept },
): Promise<{ name: string }> {
  const { services, auth, person, request, requestId } = ctx;
  const trustId = await requireTrustOfLink(services, token);
  const actor = { ...systemActor('The invitee', trustId), accountId: person?.accountId ?? null, requestId };
  const { name, cookies } = await unitOfWork(services, actor, async (uow) => {
    const invitation = await takeInvitation(uow, token);
    const invitee = await findInvitee(uow, ctx, invitation, how);
    await giveWhatWasOffered(uow, invitation, invitee.accountId);
    const session = await openSession(uow, auth, request, invitee);
    return { name: invitation.name, cookies: session.cookies };
  });
  for (const cookie of cookies) ctx.setCookies.append('set-cookie', cookie);
  return { name };
}

/** The account that accepts. Never found by the address alone: its holder has the link, and the password or a session. */
async function findInvitee(
  uow: UnitOfWork,
  { person }: Context,
  invitation: Accepted,
  how: HowToAccept,
): Promise<{ accountId: string; provenBy?: string }> {
  if ('create' in how) return createAccount(uow, { ...how.create, email: invitation.email });
  const holder = 'signIn' in how ? await verifyPassword(uow, how.signIn) : person;
  if (holder?.email !== invitation.email) {
    throw new Refusal('wrong_recipient', `The invitation went to ${invitation.email}.`);
  }
  return holder;
}
