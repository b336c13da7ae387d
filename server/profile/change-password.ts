import { endSessions } from '../accounts/end-sessions.ts';
import { hashPassword } from '../accounts/hash-password.ts';
import { requireGoodPassword } from '../accounts/judge-password.ts';
import { placesOf } from '../accounts/places-of.ts';
import { tellPasswordChanged } from '../accounts/tell-password-changed.ts';
import { voidLinks } from '../accounts/void-links.ts';
import { endDeviceTrust } from '../factors/end-device-trust.ts';
import type { Actor } from '../trust/actor.ts';
import type { SignedIn } from '../trust/site.ts';
import { unitOfWork, type Services } from '../unit-of-work.ts';
import { provePassword, requireStillProven } from './prove-password.ts';

/**
 * Sets a new password for whoever knows the present one, ends every other session and every link on its way, and
 * tells the account's address. Refuses `wrong_current_password`, and `password_weak` with the reason.
 */
export async function changePassword(
  services: Services,
  actor: Actor,
  {
    person,
    current,
    chosen,
  }: { readonly person: SignedIn; readonly current: string; readonly chosen: string },
): Promise<{ ended: number }> {
  const { accountId, sessionId, name, email } = person;
  const provenBy = await provePassword(services, actor, { accountId, password: current });
  await requireGoodPassword(chosen, { name, email, places: await placesOf(services, accountId) });
  const hashed = await hashPassword(chosen);
  return unitOfWork(services, actor, async (uow) => {
    await requireStillProven(uow, { accountId, provenBy });
    await uow.sql(
      `update credential set password = $2, updated_at = gatehouse_now()
       where account_id = $1 and provider_id = 'credential'`,
      [accountId, hashed],
    );
    await voidLinks(uow, accountId);
    await endDeviceTrust(uow, accountId);
    const { ended } = await endSessions(uow, accountId, { except: sessionId });
    uow.audit('account.password_changed', { kind: 'account', id: accountId }, { sessionsEnded: ended });
    const [now] = await uow.sql<{ name: string; email: string }>(
      'select name, coalesce(mailbox, email) as email from account where id = $1',
      [accountId],
    );
    await tellPasswordChanged(uow, { accountId, ...(now ?? { name, email }) });
    return { ended };
  });
}
