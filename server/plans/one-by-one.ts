import { Refusal } from '../refusal.ts';
import type { Mark, Outcome, PlanItem } from './plan-item.ts';

/** Carries rows out one after the other. A row that is refused is left out with that reason, and stops no other. */
export async function oneByOne(
  items: readonly PlanItem[],
  work: (item: PlanItem) => Promise<Outcome>,
): Promise<Mark[]> {
  const marks: Mark[] = [];
  for (const item of items) {
    const { position } = item;
    try {
      marks.push({ position, state: 'done', ...(await work(item)) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      marks.push({ position, state: 'skipped', reason: error.code });
    }
  }
  return marks;
}
