import type { Actor } from '../../trust/actor.ts';
import { unitOfWork, type Services, type UnitOfWork } from '../../unit-of-work.ts';
import { keepAwayAnew } from '../children/keep-away-anew.ts';
import { findLikenesses } from './find-likenesses.ts';
import { holdBlocks } from './hold-blocks.ts';

/**
 * Looks once more at what an import brought, when it has been committed and every block that was placed, and every child who was taken
 * away, meanwhile has, too: neither of the two saw the other.
 */
export const lookAgain = (services: Services, actor: Actor, importId: string): Promise<void> =>
  unitOfWork(services, actor, (uow) => lookAgainAt(uow, importId));

/** The same, in a unit of work of its own. */
export async function lookAgainAt(uow: UnitOfWork, importId: string): Promise<void> {
  await holdBlocks(uow);
  await keepAwayAnew(uow, importId);
  await findLikenesses(uow, { importId });
}
