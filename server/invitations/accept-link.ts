import { z } from 'zod';
import { createAccount } from '../accounts/create-account.ts';
import { openSession } from '../accounts/open-session.ts';
import { verifyPassword } from '../accounts/verify-password.ts';
import { Refusal } from '../refusal.ts';
import { systemActor } from '../trust/actor.ts';
import { readEmail } from '../trust/email.ts';
import type { SignedIn } from '../trust/site.ts';
import { line } from '../trust/text.ts';
import type { Context } from '../trpc/init.ts';
import { reading, unitOfWork, type UnitOfWork } from '../unit-of-work.ts';
import { takeInvitation, type Accepted } from './accept-invitation.ts';
import { giveWhatWasOffered } from './give-what-was-offered.ts';
import { requireTrustOfLink } from './find-link.ts';
import { landing } from './landing.ts';

const password = z.string().min(1).max(1000);

/** The ways to accept. The address of a new account is the invited one; nobody chooses it. */
export const howToAccept = z.union([
  z.strictObject({ create: z.strictObject({ name: line(200).min(1), password }) }),
  z.strictObject({ signIn: z.strictObject({ email: line(320), password }) }),
  z.strictObject({ signedIn: z.literal(true) }),
]);
type HowToAccept = z.infer<typeof howToAccept>;

/**
 * Accepts an invitation: takes it, makes or finds the account, registers it, gives what was offered and signs
 * the invitee in, all or nothing. Refuses `wrong_recipient` for an account with another address, and
 * `self_change` to whoever sent it.
 */
export async function acceptLink(
  ctx: Context,
  { token, how }: { token: string; how: HowToAccept },
): Promise<{ name: string }> {
  const { services, auth, request, requestId } = ctx;
  const trustId = await requireTrustOfLink(services, token);
  const holder = await findHolder(ctx, { token, trustId, how });
  const actor = {
    ...systemActor('The invitee', trustId),
    accountId: holder?.accountId ?? null,
    requestId,
  };
  const { name, cookies } = await unitOfWork(services, actor, async (uow) => {
    const invitation = await takeInvitation(uow, token);
    const invitee = await findInvitee(uow, holder, invitation, how);
    await giveWhatWasOffered(uow, invitation, invitee.accountId);
    const session = await openSession(uow, auth, request, invitee);
    return { name: invitation.name, cookies: session.cookies };
  });
  for (const cookie of cookies) ctx.setCookies.append('set-cookie', cookie);
  return { name };
}

type Holder = Pick<SignedIn, 'accountId' | 'email'> & { readonly provenBy?: string };

/** Who says that the account is theirs: by a session, or by a password, which only the invited address is asked for. */
async function findHolder(
  { services, person, request, requestId }: Context,
  { token, trustId, how }: { token: string; trustId: string; how: HowToAccept },
): Promise<Holder | null> {
  if ('create' in how) return null;
  if ('signedIn' in how) return person;
  const { state, invitation } = await reading(services, systemActor('The invitee', trustId), (read) =>
    landing(read, token),
  );
  if (state !== 'open' || invitation === null) return null;
  if (readEmail(how.signIn.email).email !== invitation.email) throw wrongRecipient(invitation);
  return verifyPassword(services, { ...request, requestId }, how.signIn);
}

/** The account that accepts. Never found by the address alone: its holder has the link, and the password or a session. */
async function findInvitee(
  uow: UnitOfWork,
  holder: Holder | null,
  invitation: Accepted,
  how: HowToAccept,
): Promise<{ accountId: string; provenBy?: string }> {
  if ('create' in how) return createAccount(uow, { ...how.create, email: invitation.email });
  if (holder?.email !== invitation.email) throw wrongRecipient(invitation);
  if (holder.accountId === invitation.invitedBy) throw new Refusal('self_change');
  return holder;
}

const wrongRecipient = ({ email }: { readonly email: string }) =>
  new Refusal('wrong_recipient', `The invitation went to ${email}.`);
