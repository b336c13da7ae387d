import type { Actor } from '../../trust/actor.ts';
import { unitOfWork, type Services } from '../../unit-of-work.ts';
import { findLikenesses } from './find-likenesses.ts';
import { holdBlocks } from './hold-blocks.ts';

/**
 * Looks once more at what an import brought, when it has been committed and every block that was placed meanwhile has, too:
 * neither of the two saw the other.
 */
export async function lookAgain(services: Services, actor: Actor, importId: string): Promise<void> {
  await unitOfWork(services, actor, async (uow) => {
    await holdBlocks(uow);
    await findLikenesses(uow, { importId });
  });
}
