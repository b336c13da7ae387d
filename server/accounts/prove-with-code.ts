import { tryFactorCode } from '../factors/try-factor-code.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../trust/actor.ts';
import type { SignedIn } from '../trust/site.ts';
import { unitOfWork, type Services } from '../unit-of-work.ts';
import { holdAccount } from './end-sessions.ts';
import { proveWithinLimits } from './throttle/prove-within-limits.ts';
import { writeDownProof } from './write-down-proof.ts';

interface Typed {
  readonly person: SignedIn;
  readonly code: string;
  readonly ip: string | null;
}

/**
 * Proves once more who is signed in, by a code of their app or a backup code. Refuses `factor_wrong`, also when there is
 * no second factor, and `throttled` after ten wrong answers.
 */
export async function proveWithCode(
  services: Services,
  actor: Actor,
  { person, code, ip }: Typed,
): Promise<void> {
  const { accountId, sessionId } = person;
  // A wrong code is written down, and so committed: it is refused afterwards.
  const proven = await proveWithinLimits(services, actor, accountId, () =>
    unitOfWork(services, actor, async (uow) => {
      await holdAccount(uow, accountId);
      const factor = await tryFactorCode(uow, { accountId, typed: code, ip });
      if (factor === null) return null;
      await uow.sql('update session set factor = coalesce(factor, $3) where id = $1 and account_id = $2', [
        sessionId,
        accountId,
        factor,
      ]);
      await writeDownProof(uow, person, 'code');
      return factor;
    }),
  );
  if (proven === null) throw Refusal.writtenDown('factor_wrong');
}
