import { factorMethods } from '../factors/factor-methods.ts';
import { stepTries, type FactorMethod } from '../factors/rules.ts';
import { tryFactorCode } from '../factors/try-factor-code.ts';
import { Refusal } from '../refusal.ts';
import { reading, unitOfWork, type Services } from '../unit-of-work.ts';
import type { Auth } from './auth.ts';
import type { LetIn } from './enter.ts';
import { holdAccount } from './end-sessions.ts';
import { openSession } from './open-session.ts';
import { ownCookie, readOwnCookie } from './own-cookie.ts';
import { findStep, tryStep, useStep } from './sign-in-step.ts';
import { withinLimits } from './throttle/within-limits.ts';
import { visitorActor, type Visitor } from './visitor.ts';

/** What is asked of a browser whose password was right: by what it may answer. Null when nothing is, or it is too late. */
export async function factorStep(
  services: Services,
  visitor: Visitor,
): Promise<{ methods: FactorMethod[] } | null> {
  const token = readOwnCookie(services.settings, visitor.headers, 'step');
  if (token === null) return null;
  return reading(services, visitorActor(visitor), async (read) => {
    const step = await findStep(read, 'factor', token);
    if (step === null || step.accountId === null || step.tries >= stepTries) return null;
    return { methods: await factorMethods(read, step.accountId) };
  });
}

interface Answer {
  readonly code: string;
  /** Whether this device is not asked again for 30 days. */
  readonly remember: boolean;
}

/**
 * Answers the second step with a code of the app or a backup code, and opens the session. Refuses `step_expired` when
 * there is no step that waits, `factor_wrong`, `code_tries` after the fifth wrong one, and `throttled`.
 */
export async function answerFactor(
  services: Services,
  auth: Auth,
  visitor: Visitor,
  { code, remember }: Answer,
): Promise<LetIn> {
  const token = readOwnCookie(services.settings, visitor.headers, 'step');
  const whose = await reading(services, visitorActor(visitor), async (read) => {
    const accountId = (await findStep(read, 'factor', token))?.accountId ?? null;
    const [account] = await read.sql<{ name: string }>('select name from account where id = $1', [accountId]);
    return accountId === null || account === undefined ? null : { accountId, name: account.name };
  });
  if (whose === null) throw new Refusal('step_expired');
  const { accountId, name } = whose;
  const actor = { ...visitorActor(visitor), accountId, label: name };
  // A wrong code is counted, and so committed: it is refused afterwards.
  let left = 0;
  const entered = await withinLimits(services, visitor, { door: 'factor', about: accountId }, () =>
    unitOfWork(services, actor, async (uow): Promise<LetIn | null> => {
      await holdAccount(uow, accountId);
      const step = await tryStep(uow, 'factor', { token, tries: stepTries });
      if (step === null) throw new Refusal('step_expired');
      left = stepTries - step.tries;
      const factor = await tryFactorCode(uow, { accountId, typed: code, ip: visitor.ip });
      if (factor === null) return null;
      if (!(await useStep(uow, step.id))) throw new Refusal('step_expired');
      const provenBy = step.provenBy ?? undefined;
      const opened = await openSession(uow, auth, visitor, { accountId, provenBy, factor, remember });
      const { sessionId, needsFactor, cookies } = opened;
      const personal = { [accountId]: { ip: visitor.ip } };
      const details = { sessionId, by: 'password', factor, remember, personal };
      uow.audit('account.signed_in', { kind: 'account', id: accountId }, details);
      return {
        kind: 'in',
        name,
        needsFactor,
        cookies: [...cookies, ownCookie(services.settings, 'step', '', 0)],
      };
    }),
  );
  if (entered !== null) return entered;
  if (left === 0) throw Refusal.writtenDown('code_tries');
  throw Refusal.writtenDown('factor_wrong', left === 1 ? 'You have one more try.' : undefined);
}
