import { unitOfWork, type Services } from '../unit-of-work.ts';
import type { Auth } from './auth.ts';
import { openSession } from './open-session.ts';
import type { Factor, FactorMethod } from './factor-rules.ts';
import { visitorActor, type Visitor } from './visitor.ts';

/** By what somebody says who they are. */
export type WayIn = 'password' | 'passkey' | 'microsoft' | 'google';

/** Somebody who proved to be the holder of an account, and how. */
export interface Entering {
  readonly accountId: string;
  readonly name: string;
  readonly by: WayIn;
  /** The hash that the password matched, and the address: refused when either was changed since. See `openSession`. */
  readonly provenBy?: string;
  readonly email?: string;
  /** What they proved besides, or what proves enough by itself: nothing more is asked then. */
  readonly factor?: Factor;
}

/** They are in, or one more step is asked of them first. The cookies belong into the answer, either way. */
export type Entered =
  | { readonly kind: 'in'; readonly name: string; readonly cookies: readonly string[] }
  | { readonly kind: 'step'; readonly methods: readonly FactorMethod[]; readonly cookies: readonly string[] };

/**
 * The one way in, whatever somebody proved themselves by: opens a session, or asks for the second step. Sign-in
 * belongs to no trust, as an account does not: its audit entries have none. Refuses `wrong_password` when the account
 * or its password changed since they were proven.
 */
export async function enter(
  services: Services,
  auth: Auth,
  visitor: Visitor,
  { accountId, name, by, provenBy, email, factor }: Entering,
): Promise<Entered> {
  const actor = { ...visitorActor(visitor), accountId, label: name };
  return unitOfWork(services, actor, async (uow) => {
    const { sessionId, cookies } = await openSession(uow, auth, visitor, {
      accountId,
      provenBy,
      email,
      factor,
    });
    uow.audit(
      'account.signed_in',
      { kind: 'account', id: accountId },
      { sessionId, by, personal: { [accountId]: { ip: visitor.ip } } },
    );
    return { kind: 'in', name, cookies };
  });
}
