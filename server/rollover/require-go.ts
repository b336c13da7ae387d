import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { Rollover } from './rollover.ts';

/** Refuses `rollover_not_ready` for the plan of a rollover that its school has not let go. */
export async function requireGo({ em }: UnitOfWork, planId: string): Promise<void> {
  const rollover = await em.findOne(Rollover, { planId });
  if (!rollover?.wentAt)
    throw new Refusal('rollover_not_ready', 'The school says go on the page of the rollover');
}
