import { endDeviceTrust } from '../factors/end-device-trust.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { endSessions } from './end-sessions.ts';
import { tellPasswordChanged } from './tell-password-changed.ts';
import { forgetAccount } from './throttle/forget-account.ts';
import { voidLinks } from './void-links.ts';

/** Whose password is new, and by what: the id of a mailed link, or of a letter. */
export interface NewPassword {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly hashed: string;
  readonly by: { readonly resetId: string } | { readonly letterId: string };
  readonly ip: string | null;
}

/**
 * Gives an account that is held a new password: every session, link and trusted device of the older one ends, wrong passwords
 * are forgotten, and its own address is told. False when it has no password any more.
 */
export async function setNewPassword(
  uow: UnitOfWork,
  { accountId, name, email, hashed, by, ip }: NewPassword,
): Promise<boolean> {
  const changed = await uow.sql(
    `update credential set password = $2, updated_at = gatehouse_now()
     where account_id = $1 and provider_id = 'credential' and password is not null returning id`,
    [accountId, hashed],
  );
  if (changed.length === 0) return false;
  await voidLinks(uow, accountId);
  await endDeviceTrust(uow, accountId);
  const { ended } = await endSessions(uow, accountId);
  uow.audit(
    'account.password_reset',
    { kind: 'account', id: accountId },
    { ...by, sessionsEnded: ended, personal: { [accountId]: { ip } } },
  );
  await forgetAccount(uow, { accountId, email, ip });
  await tellPasswordChanged(uow, { accountId, name, email });
  return true;
}
