import { endDeviceTrust } from '../factors/end-device-trust.ts';
import { tokenHash } from '../invitations/token.ts';
import { Refusal, type RefusalCode } from '../refusal.ts';
import { reading, unitOfWork, type Services, type UnitOfWork } from '../unit-of-work.ts';
import { endSessions, holdAccount } from './end-sessions.ts';
import { hashPassword } from './hash-password.ts';
import { requireGoodPassword } from './judge-password.ts';
import { placesOf } from './places-of.ts';
import { findReset } from './reset-landing.ts';
import type { ResetState } from './rules.ts';
import { tellPasswordChanged } from './tell-password-changed.ts';
import { forgetAccount } from './throttle/forget-account.ts';
import { visitorActor, type Visitor } from './visitor.ts';
import { voidLinks } from './void-links.ts';

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
    await setPassword(uow, { token, accountId, hashed, ip: visitor.ip });
    await forgetAccount(uow, { accountId, email, ip: visitor.ip });
    await tellPasswordChanged(uow, { name, email });
  });
}

async function setPassword(
  uow: UnitOfWork,
  { token, accountId, hashed, ip }: { token: string; accountId: string; hashed: string; ip: string | null },
): Promise<void> {
  const { sql, audit } = uow;
  await holdAccount(uow, accountId);
  const [reset] = await sql<{ id: string }>(
    `update password_reset set used_at = gatehouse_now()
     where token_hash = $1 and account_id = $2 and used_at is null and replaced_at is null
       and expires_at > gatehouse_now() and not reset_barred(account_id)
     returning id`,
    [tokenHash(token), accountId],
  );
  if (reset === undefined) {
    const { state } = await findReset(uow, token);
    throw new Refusal(state === 'open' ? 'reset_expired' : whyNot[state]);
  }
  const changed = await sql(
    `update credential set password = $2, updated_at = gatehouse_now()
     where account_id = $1 and provider_id = 'credential' returning id`,
    [accountId, hashed],
  );
  if (changed.length === 0) throw new Refusal('reset_expired');
  await voidLinks(uow, accountId);
  await endDeviceTrust(uow, accountId);
  const { ended } = await endSessions(uow, accountId);
  audit(
    'account.password_reset',
    { kind: 'account', id: accountId },
    { resetId: reset.id, sessionsEnded: ended, personal: { [accountId]: { ip } } },
  );
}
