import { granterOf } from '../../access/granter.ts';
import { may, type Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { Reading } from '../../unit-of-work.ts';
import type { Plan } from '../plan.ts';
import { permissionOf, undoObstacle } from '../rules.ts';

/** Refuses unless whoever asks may take this plan back, as it stands: `not_permitted`, and what {@link undoObstacle} says. */
export async function requireUndoable(reading: Reading, site: Site, plan: Plan): Promise<void> {
  const { administrations } = await granterOf(reading, reading.actor.accountId);
  if (!may(administrations, permissionOf('undo', plan.kind), site)) throw new Refusal('not_permitted');
  const { kind, state, stoppedAt } = plan;
  const obstacle = undoObstacle({ kind, state, stopped: Boolean(stoppedAt) });
  if (obstacle !== null) throw new Refusal(obstacle);
}
