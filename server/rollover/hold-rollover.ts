import { LockMode } from '@mikro-orm/postgresql';
import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { Rollover } from './rollover.ts';
import { rolloverState, type RolloverState } from './rules.ts';

/** Holds a rollover of a site until the unit of work ends. Refuses `not_found`, and `rollover_over` in any other state than these. */
export async function holdRollover(
  { em }: UnitOfWork,
  { trustId, schoolId }: Site,
  rolloverId: string,
  states: readonly RolloverState[],
): Promise<Rollover> {
  const where = { id: rolloverId, trustId, ...(schoolId !== null && { schoolId }) };
  const rollover = await em.findOne(Rollover, where, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (rollover === null) throw new Refusal('not_found');
  if (!states.includes(rolloverState(rollover))) throw new Refusal('rollover_over');
  return rollover;
}
