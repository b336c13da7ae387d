import { tokenHash } from '../invitations/token.ts';
import { Refusal, type RefusalCode } from '../refusal.ts';
import { reading, unitOfWork, type Services, type UnitOfWork } from '../unit-of-work.ts';
import { holdAccount } from './end-sessions.ts';
import { hashPassword } from './hash-password.ts';
import { requireGoodPassword } from './judge-password.ts';
import { placesOf } from './places-of.ts';
import { findReset } from './reset-landing.ts';
import type { ResetState } from './rules.ts';
import { setNewPassword } from './set-new-password.ts';
import { visitorActor, type Visitor } from './visitor.ts';

const whyNot: Record<Exclude<ResetState, 'open'>, RefusalCode> = {
  expired: 'reset_expired',
  used: 'reset_used',
  unknown: 'link_unknown',
};

/**
 * Sets a new password by a reset link, once, and signs the account out everywhere. Refuses with why the link
 * does not work, or `password_weak` with the reason, which leaves the link good for another try.
 */
export async function resetPassword(
  services: Services,
  visitor: Visitor,
  { token, password }: { token: string; password: string },
): Promise<void> {
  const nobody = visitorActor(visitor);
  const { state, account } = await reading(services, nobody, (read) => findReset(read, token));
  if (account === null || state !== 'open')
    throw new Refusal(state === 'open' ? 'link_unknown' : whyNot[state]);
  const { id: accountId, name, email } = account;
  await requireGoodPassword(password, { name, email, places: await placesOf(services, accountId) });
  const hashed = await hashPassword(password);
  const actor = { ...nobody, accountId, label: name };
  await unitOfWork(services, actor, async (uow) => {
    const resetId = await useLink(uow, token, accountId);
    const set = { accountId, name, email, hashed, by: { resetId }, ip: visitor.ip };
    if (!(await setNewPassword(uow, set))) throw new Refusal('reset_expired');
  });
}

/** Holds the account and takes the link: of any number who come with it at once, one wins. Returns the link's id. */
async function useLink(uow: UnitOfWork, token: string, accountId: string): Promise<string> {
  await holdAccount(uow, accountId);
  const [reset] = await uow.sql<{ id: string }>(
    `update password_reset set used_at = gatehouse_now()
     where token_hash = $1 and account_id = $2 and used_at is null and replaced_at is null
       and expires_at > gatehouse_now() and not reset_barred(account_id)
     returning id`,
    [tokenHash(token), accountId],
  );
  if (reset !== undefined) return reset.id;
  const { state } = await findReset(uow, token);
  throw new Refusal(state === 'open' ? 'reset_expired' : whyNot[state]);
}
