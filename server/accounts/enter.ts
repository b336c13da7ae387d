import { factorMethods } from '../factors/factor-methods.ts';
import { isTrusted } from '../factors/note-device.ts';
import { stepMinutes, type Factor, type FactorMethod } from '../factors/rules.ts';
import { unitOfWork, type Services, type UnitOfWork } from '../unit-of-work.ts';
import type { Auth } from './auth.ts';
import { holdAccount } from './end-sessions.ts';
import { openSession } from './open-session.ts';
import { ownCookie } from './own-cookie.ts';
import { beginStep } from './sign-in-step.ts';
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
  /** What they proved besides the password. A passkey proves enough by itself; a provider where it says so. */
  readonly factor?: Factor;
  /** Refuses when what they proved themselves by was taken away since. Asked while the account is held. */
  readonly recheck?: (uow: UnitOfWork) => Promise<void>;
}

/** One more step is asked of somebody. The cookies belong into the answer. */
export interface StepAsked {
  readonly kind: 'step';
  readonly methods: readonly FactorMethod[];
  readonly cookies: readonly string[];
}

/** They are in. `needsFactor`: they have to add a second factor before they may administer anything. */
export interface LetIn {
  readonly kind: 'in';
  readonly name: string;
  readonly needsFactor: boolean;
  readonly cookies: readonly string[];
}

export type Entered = LetIn | StepAsked;

/**
 * The one way in, whatever somebody proved themselves by: opens a session, or asks for the second step. Sign-in
 * belongs to no trust, as an account does not: its audit entries have none. Refuses `wrong_password` when the account
 * or its password changed since they were proven.
 */
export async function enter(
  services: Services,
  auth: Auth,
  visitor: Visitor,
  entering: Entering,
): Promise<Entered> {
  const { accountId, name, by, provenBy, email } = entering;
  const actor = { ...visitorActor(visitor), accountId, label: name };
  return unitOfWork(services, actor, async (uow) => {
    const proven = await provenBeside(uow, visitor, entering);
    await entering.recheck?.(uow);
    if (proven.kind === 'step') return proven;
    const { factor } = proven;
    const opened = await openSession(uow, auth, visitor, { accountId, provenBy, email, factor });
    const { sessionId, needsFactor, cookies } = opened;
    const personal = { [accountId]: { ip: visitor.ip } };
    uow.audit('account.signed_in', { kind: 'account', id: accountId }, { sessionId, by, factor, personal });
    return { kind: 'in', name, needsFactor, cookies };
  });
}

/**
 * What stands for the second step of somebody who proved the first, or the step that is asked of them. Holds the
 * account. An account without a second factor has nothing to ask for.
 */
export async function provenBeside(
  uow: UnitOfWork,
  { headers }: Pick<Visitor, 'headers'>,
  { accountId, by, provenBy, factor = by === 'passkey' ? by : undefined }: Omit<Entering, 'name'>,
): Promise<StepAsked | { readonly kind: 'proven'; readonly factor?: Factor }> {
  await holdAccount(uow, accountId);
  if (factor !== undefined) return { kind: 'proven', factor };
  const methods = await factorMethods(uow, accountId);
  if (methods.length === 0) return { kind: 'proven' };
  if (await isTrusted(uow, headers, accountId)) return { kind: 'proven', factor: 'device' };
  const step = { purpose: 'factor', minutes: stepMinutes, accountId, provenBy } as const;
  const token = await beginStep(uow, step);
  uow.audit('account.step_asked', { kind: 'account', id: accountId });
  return { kind: 'step', methods, cookies: [ownCookie(uow.settings, 'step', token, stepMinutes * 60)] };
}
