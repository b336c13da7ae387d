import { finishPlan } from './finish-plan.ts';
import { addTeacher } from './teacher.ts';
import type { World } from './world.ts';

/** A teacher of Riverside with two products of the school and one of the trust, and a review of it all that is open. */
export async function openReviewOf(world: World) {
  const teacher = await addTeacher(world);
  const { id, riverside } = world.trust;
  await teacher.give(riverside, 'Tracker', 'Full Edit');
  await teacher.give(riverside, 'Parents Evening', 'Organiser');
  await teacher.give(id, 'Insights', 'Full Edit');
  const { reviewId } = await teacher.owner.accessReviews.open({ site: id });
  const { school } = teacher;
  const at = { site: riverside, reviewId };
  const rows = async () => (await school.accessReviews.lines(at)).rows;
  /** The row of the teacher in a product. */
  const row = async (product: string) => {
    const found = (await rows()).find((one) => one.product === product);
    if (found === undefined) throw new Error(`no row of ${product}`);
    return found;
  };
  const answer = async (product: string, answered: 'keep' | 'remove' | null) =>
    school.accessReviews.answer({ ...at, which: { ids: [(await row(product)).lineId] }, answer: answered });
  /** Submits what is ticked, and lets the worker do it. */
  const submit = async () => {
    const submitted = await school.accessReviews.submit(at);
    if (submitted.plan && !submitted.plan.waits) await finishPlan(world, submitted.plan.planId);
    return submitted;
  };
  return { ...teacher, reviewId, at, rows, row, answer, submit };
}
