import { Refusal } from '../refusal.ts';
import { systemActor } from '../trust/actor.ts';
import { reading, unitOfWork, type Services } from '../unit-of-work.ts';
import type { Auth } from './auth.ts';
import { passwordMatches } from './hash-password.ts';
import { openSession, type Browser } from './open-session.ts';
import { accountAt } from './verify-password.ts';

/** Somebody at the door, not known yet. */
export interface Visitor extends Browser {
  readonly requestId: string;
}

/** The actor of what a visitor asks for. */
export const visitorActor = ({ requestId }: Visitor) => ({
  ...systemActor('Somebody not signed in', null),
  requestId,
});

/**
 * Signs somebody in by address and password; returns the cookies for the answer. Refuses `wrong_password`
 * alike, and after the same work, whatever was wrong, and writes it down without what was typed. Sign-in
 * belongs to no trust, as an account does not: its audit entries have none.
 */
export async function signIn(
  services: Services,
  auth: Auth,
  visitor: Visitor,
  { email, password }: { email: string; password: string },
): Promise<{ name: string; cookies: string[] }> {
  const nobody = visitorActor(visitor);
  const account = await reading(services, nobody, (read) => accountAt(read, email));
  const provenBy = account?.provenBy ?? null;
  // Outside any transaction: no connection waits for the hash.
  const matches = await passwordMatches(provenBy, password);
  const { ip } = visitor;
  if (!matches || account === null || provenBy === null) {
    await unitOfWork(services, nobody, async ({ audit }) =>
      audit('account.sign_in_refused', { kind: 'account', id: account?.accountId ?? 'unknown' }, { ip }),
    );
    throw new Refusal('wrong_password');
  }
  const { accountId, name } = account;
  const actor = { ...nobody, accountId, label: name };
  return unitOfWork(services, actor, async (uow) => {
    const { sessionId, cookies } = await openSession(uow, auth, visitor, { accountId, provenBy });
    uow.audit('account.signed_in', { kind: 'account', id: accountId }, { sessionId, ip });
    return { name, cookies };
  });
}
