import { unitOfWork, type Services } from '../unit-of-work.ts';
import type { Auth } from './auth.ts';
import { openSession } from './open-session.ts';
import { verifyPassword } from './verify-password.ts';
import { visitorActor, type Visitor } from './visitor.ts';

/**
 * Signs somebody in by address and password; returns the cookies for the answer. Refuses as {@link verifyPassword}
 * does. Sign-in belongs to no trust, as an account does not: its audit entries have none.
 */
export async function signIn(
  services: Services,
  auth: Auth,
  visitor: Visitor,
  credentials: { email: string; password: string },
): Promise<{ name: string; cookies: string[] }> {
  const { accountId, name, email, provenBy } = await verifyPassword(services, visitor, credentials);
  const actor = { ...visitorActor(visitor), accountId, label: name };
  return unitOfWork(services, actor, async (uow) => {
    const { sessionId, cookies } = await openSession(uow, auth, visitor, { accountId, provenBy, email });
    uow.audit('account.signed_in', { kind: 'account', id: accountId }, { sessionId, ip: visitor.ip });
    return { name, cookies };
  });
}
