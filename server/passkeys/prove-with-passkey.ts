import { holdAccount } from '../accounts/end-sessions.ts';
import { proveWithinLimits } from '../accounts/throttle/prove-within-limits.ts';
import { writeDownProof } from '../accounts/write-down-proof.ts';
import { Refusal } from '../refusal.ts';
import type { Actor } from '../trust/actor.ts';
import type { SignedIn } from '../trust/site.ts';
import { unitOfWork, type Services } from '../unit-of-work.ts';
import type { UsedPasskey } from './response-shapes.ts';
import { requireStillHeld } from './still-held.ts';
import { verifyUse } from './verify-use.ts';

interface Proof {
  readonly person: SignedIn;
  readonly headers: Headers;
  readonly ip: string | null;
  readonly used: UsedPasskey;
}

/**
 * Proves once more who is signed in, by a passkey of theirs. Refuses `step_expired`, `passkey_refused` as
 * {@link verifyUse} says, and `throttled` after ten wrong answers.
 */
export async function proveWithPasskey(
  services: Services,
  actor: Actor,
  { person, headers, ip, used }: Proof,
): Promise<void> {
  const { accountId, sessionId } = person;
  const holder = await proveWithinLimits(services, actor, accountId, () =>
    verifyUse(services, actor, { headers, ip, used, of: person }),
  );
  if (holder === null) throw Refusal.writtenDown('passkey_refused');
  await unitOfWork(services, actor, async (uow) => {
    await holdAccount(uow, accountId);
    await requireStillHeld(uow, holder);
    await uow.sql(`update session set factor = 'passkey' where id = $1 and account_id = $2`, [
      sessionId,
      accountId,
    ]);
    await writeDownProof(uow, person, 'passkey');
  });
}
