import type { Reading } from '../unit-of-work.ts';
import type { Plan } from './plan.ts';

/**
 * The account in whose name a plan is carried out: whoever made it, or let it go on last. Null while nobody answers for
 * what the product drafted by itself: nothing of it is done then.
 */
export async function answersFor(_reading: Reading, { madeBy = null }: Plan): Promise<string | null> {
  return madeBy;
}
