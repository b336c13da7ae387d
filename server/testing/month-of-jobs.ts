import { destroyKept } from '../accounts/kept/destroy-kept.ts';
import { recheckStandings } from '../contacts/recheck-standings.ts';
import { purgeTrust } from '../db/purge-trust.ts';
import { purge } from '../db/purge.ts';
import { expireInvitations } from '../invitations/expire-invitations.ts';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork } from '../unit-of-work.ts';
import type { World } from './world.ts';

/** Thirty-one days go by, and what the jobs clear away then is cleared away. */
export async function monthOfJobs(world: World): Promise<void> {
  world.pass({ hours: 31 * 24 });
  const nobody = systemActor('Gatehouse', null);
  await unitOfWork(world.services, nobody, (uow) => destroyKept(uow, { limit: 200 }));
  await unitOfWork(world.services, nobody, purge);
  await world.run(async (uow) => {
    await expireInvitations(uow, { limit: 200 });
    await recheckStandings(uow, { limit: 200 });
    await purgeTrust(uow);
  });
}
