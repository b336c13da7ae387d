import { proveWithPasskey } from '../passkeys/prove-with-passkey.ts';
import type { UsedPasskey } from '../passkeys/response-shapes.ts';
import { provePassword, requireStillProven } from '../profile/prove-password.ts';
import type { Actor } from '../trust/actor.ts';
import type { SignedIn } from '../trust/site.ts';
import { unitOfWork, type Services } from '../unit-of-work.ts';
import { proveWithCode } from './prove-with-code.ts';
import type { Browser } from './open-session.ts';
import { writeDownProof } from './write-down-proof.ts';

/** By what somebody proves once more who they are: their password, a code of their second factor, or a passkey. */
export type Proof =
  { readonly password: string } | { readonly code: string } | { readonly passkey: UsedPasskey };

/**
 * Lets somebody who is signed in prove once more who they are; what cannot be taken back is done without asking again
 * for a quarter of an hour, in this session alone. Refuses `wrong_current_password`, `factor_wrong` or
 * `passkey_refused`, which is written down, and `throttled` after ten wrong answers of any kind.
 */
export async function prove(
  services: Services,
  actor: Actor,
  { person, browser, proof }: { readonly person: SignedIn; readonly browser: Browser; readonly proof: Proof },
): Promise<void> {
  if ('code' in proof) return proveWithCode(services, actor, { person, ...browser, ...proof });
  if ('passkey' in proof)
    return proveWithPasskey(services, actor, { person, ...browser, used: proof.passkey });
  const { accountId } = person;
  const provenBy = await provePassword(services, actor, { accountId, ...proof });
  await unitOfWork(services, actor, async (uow) => {
    await requireStillProven(uow, { accountId, provenBy });
    await writeDownProof(uow, person, 'password');
  });
}
