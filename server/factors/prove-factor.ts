import { holdAccount } from '../accounts/end-sessions.ts';
import { withinLimits } from '../accounts/throttle/within-limits.ts';
import type { Visitor } from '../accounts/visitor.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../trust/actor.ts';
import type { SignedIn } from '../trust/site.ts';
import { unitOfWork, type Services } from '../unit-of-work.ts';
import { tryFactorCode } from './try-factor-code.ts';

interface Proof {
  readonly actor: Actor;
  readonly person: Pick<SignedIn, 'accountId' | 'sessionId'>;
  readonly code: string;
}

/**
 * Proves the second factor in a session that was opened without it: by a code of the app or a backup code. Refuses
 * `factor_wrong`, and `throttled` after too many wrong ones.
 */
export async function proveFactor(
  services: Services,
  visitor: Visitor,
  { actor, person: { accountId, sessionId }, code }: Proof,
): Promise<void> {
  // A wrong code is written down, and so committed: it is refused afterwards.
  const factor = await withinLimits(services, visitor, { door: 'factor', about: accountId }, () =>
    unitOfWork(services, actor, async (uow) => {
      await holdAccount(uow, accountId);
      const proven = await tryFactorCode(uow, { accountId, typed: code, ip: visitor.ip });
      if (proven === null) return null;
      await uow.sql('update session set factor = $3 where id = $1 and account_id = $2', [
        sessionId,
        accountId,
        proven,
      ]);
      uow.audit('account.factor_proven', { kind: 'account', id: accountId }, { factor: proven, sessionId });
      return proven;
    }),
  );
  if (factor === null) throw Refusal.writtenDown('factor_wrong');
}
