import { Refusal } from '../../refusal.ts';
import type { Offices, RosterDay, TwoSchools } from './two-schools.ts';
import type { World } from '../world.ts';

/** A family, who acts, and what happened so far: the roster of the day, and the code of the last letter. */
export interface Story {
  readonly world: World;
  readonly family: TwoSchools;
  readonly offices: Offices;
  day: RosterDay;
  code: string;
}

/** Whether it changed anything; a refusal is an answer, too. */
export const done = async (deed: Promise<unknown>): Promise<boolean> => {
  try {
    const answer = await deed;
    return !(
      typeof answer === 'object' &&
      answer !== null &&
      'changed' in answer &&
      answer.changed === false
    );
  } catch (error) {
    if (error instanceof Error && error.cause instanceof Refusal) return false;
    throw error;
  }
};
