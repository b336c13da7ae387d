import { provePassword, requireStillProven } from '../profile/prove-password.ts';
import type { Actor } from '../trust/actor.ts';
import type { SignedIn } from '../trust/site.ts';
import { unitOfWork, type Services } from '../unit-of-work.ts';
import { writeDownProof } from './write-down-proof.ts';

/**
 * Lets somebody who is signed in prove once more who they are, by the account's password; what cannot be taken back is
 * done without asking again for a quarter of an hour, in this session alone. Refuses `wrong_current_password`, and
 * `throttled` after ten wrong answers.
 */
export async function prove(
  services: Services,
  actor: Actor,
  { person, password }: { readonly person: SignedIn; readonly password: string },
): Promise<void> {
  const { accountId } = person;
  const provenBy = await provePassword(services, actor, { accountId, password });
  await unitOfWork(services, actor, async (uow) => {
    await requireStillProven(uow, { accountId, provenBy });
    await writeDownProof(uow, person, 'password');
  });
}
