import { z } from 'zod';
import { createAccount } from '../accounts/create-account.ts';
import { provenBeside, type StepAsked } from '../accounts/enter.ts';
import { openSession } from '../accounts/open-session.ts';
import { loginOf } from '../accounts/sign-in-names/rules.ts';
import { verifyPassword } from '../accounts/verify-password.ts';
import { createFamilyAccount } from '../contacts/welcome/create-family-account.ts';
import { giveWelcome } from '../contacts/welcome/give-welcome.ts';
import { makeAdministrator } from '../administrators/invitations/make-administrator.ts';
import type { Factor } from '../factors/rules.ts';
import { tryCode } from '../proofs/try-code.ts';
import { useProof } from '../proofs/use-proof.ts';
import { Refusal } from '../refusal.ts';
import { systemActor } from '../trust/actor.ts';
import { readEmail } from '../trust/email.ts';
import type { SignedIn } from '../trust/site.ts';
import { line } from '../trust/text.ts';
import type { Context } from '../trpc/init.ts';
import type { Trace } from '../trpc/write-refusal.ts';
import { reading, unitOfWork, type UnitOfWork } from '../unit-of-work.ts';
import { takeInvitation, type Accepted, type BroughtLink } from './accept-invitation.ts';
import { giveWhatWasOffered } from './give-what-was-offered.ts';
import { requireTrustOfLink } from './find-link.ts';
import { findLink } from './hold-link.ts';
import { landing } from './landing.ts';
import { tellOtherAddress } from './tell-other-address.ts';

const password = z.string().min(1).max(1000);

/**
 * The ways to accept. The address of a new account is the invited one; nobody chooses it. A code that was mailed there
 * is for whoever is signed in with another address.
 */
export const howToAccept = z.union([
  z.strictObject({
    create: z.strictObject({
      name: line(200).min(1),
      password,
      /** Of a family: what to sign in with, where the invited address is in use. */
      signInName: line(80).optional(),
    }),
  }),
  z.strictObject({ signIn: z.strictObject({ email: line(320), password }) }),
  z.strictObject({ signedIn: z.literal(true) }),
  z.strictObject({ code: line(40) }),
]);
type HowToAccept = z.infer<typeof howToAccept>;

/**
 * Accepts an invitation: takes it, makes or finds the account, registers it, gives what was offered and signs
 * the invitee in, all or nothing. Of an account with a second factor that is asked first, and the invitation waits: it is
 * accepted by whoever is signed in then. Refuses `wrong_recipient` for an account with another address and without the code,
 * what {@link tryCode} says of a code, `self_change` to whoever sent it, and what {@link makeAdministrator} says.
 */
export async function acceptLink(
  ctx: Context & { readonly trace: Trace },
  { token, proof, how }: BroughtLink & { how: HowToAccept },
): Promise<{ kind: 'in'; name: string; needsFactor: boolean } | Omit<StepAsked, 'cookies'>> {
  const { services, auth, request, requestId } = ctx;
  const trustId = await requireTrustOfLink(services, token);
  ctx.trace.trustId = trustId;
  const holder = await findHolder(ctx, { token, proof, trustId, how });
  const actor = {
    ...systemActor('The invitee', trustId),
    accountId: holder?.accountId ?? null,
    requestId,
  };
  const beside = await proveBeside(ctx, holder, how);
  if (beside.kind === 'step') {
    const { cookies, ...asked } = beside;
    for (const cookie of cookies) ctx.setCookies.append('set-cookie', cookie);
    return asked;
  }
  const { factor } = beside;
  const { name, needsFactor, cookies } = await unitOfWork(services, actor, async (uow) => {
    const invitation = await takeInvitation(uow, { token, proof });
    const invitee = await findInvitee(uow, holder, invitation, how);
    await give[invitation.kind](uow, invitation, invitee.accountId);
    if (holder?.proofId && holder.email !== invitation.email)
      await tellOtherAddress(uow, { invitationId: invitation.id, loginAddress: loginOf(holder.email) });
    const registers = 'create' in how;
    const session = await openSession(uow, auth, request, { ...invitee, factor, registers });
    return { ...session, name: invitation.name };
  });
  for (const cookie of cookies) ctx.setCookies.append('set-cookie', cookie);
  return { kind: 'in', name, needsFactor };
}

/** What accepting gives. */
const give = { staff: giveWhatWasOffered, administrator: makeAdministrator, contact: giveWelcome } as const;

/** What they proved besides: in the session that they have, by this device; or the second step that is asked of them. */
async function proveBeside(
  { services, person, request, requestId }: Context,
  holder: Holder | null,
  how: HowToAccept,
): Promise<StepAsked | { readonly kind: 'proven'; readonly factor?: Factor }> {
  if (holder === null) return { kind: 'proven' };
  const { accountId, provenBy } = holder;
  const actor = { ...systemActor('The invitee', null), accountId, requestId };
  return unitOfWork(services, actor, async (uow) => {
    if ('signIn' in how) return provenBeside(uow, request, { accountId, by: 'password', provenBy });
    const [session] = await uow.sql<{ factor: Factor | null }>('select factor from session where id = $1', [
      person?.sessionId ?? null,
    ]);
    return { kind: 'proven', factor: session?.factor ?? undefined };
  });
}

type Holder = Pick<SignedIn, 'accountId' | 'email'> & {
  readonly provenBy?: string;
  /** The code from the invited address that they typed in. */
  readonly proofId?: string;
};

/** Who says that the account is theirs: by a session, perhaps with a code, or by a password, which only the invited address is asked for. */
async function findHolder(
  { services, person, request, requestId }: Context,
  { token, proof, trustId, how }: BroughtLink & { trustId: string; how: HowToAccept },
): Promise<Holder | null> {
  if ('create' in how) return null;
  if ('signedIn' in how) return person;
  const { link, shown } = await reading(services, systemActor('The invitee', trustId), async (read) => ({
    link: await findLink(read, token),
    shown: await landing(read, token, proof),
  }));
  if (link === null || shown.state !== 'open') return null;
  const { invitation } = shown;
  if ('code' in how) {
    if (person === null) throw wrongRecipient(invitation);
    const { accountId, email } = person;
    const { invitationId } = link;
    const proofId = await tryCode(services, { trustId, invitationId, accountId, typed: how.code });
    return { accountId, email, proofId };
  }
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
  if ('create' in how) return newAccount(uow, invitation, how.create);
  if (holder === null || (holder.email !== invitation.email && !holder.proofId))
    throw wrongRecipient(invitation);
  const { accountId, proofId } = holder;
  if (accountId === invitation.invitedBy) throw new Refusal('self_change');
  if (proofId) await useProof(uow, proofId, { invitationId: invitation.id, accountId });
  return holder;
}

type NewAccount = Extract<HowToAccept, { create: object }>['create'];

/** Of a family several may share the invited address: they alone sign in with names. */
function newAccount(
  uow: UnitOfWork,
  { kind, personId, email }: Accepted,
  { name, password: chosen, signInName }: NewAccount,
): Promise<{ accountId: string }> {
  if (kind !== 'contact' || personId === null) return createAccount(uow, { name, password: chosen, email });
  return createFamilyAccount(uow, {
    contactId: personId,
    name,
    password: chosen,
    mailbox: email,
    signInName: signInName ?? null,
  });
}

const wrongRecipient = ({ email }: { readonly email: string }) =>
  new Refusal('wrong_recipient', `The invitation went to ${email}.`);
