import { expect, it } from 'vitest';
import { finishPlan } from '../testing/finish-plan.ts';
import { openReviewOf } from '../testing/open-review.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

/** A review that was closed while the removal of Tracker, which somebody had submitted, was not carried out yet. */
async function closedBeforeItWasDone() {
  const review = await openReviewOf(world);
  const { school, owner, at, answer, reviewId } = review;
  await answer('Tracker', 'remove');
  const { plan } = await school.accessReviews.submit(at);
  expect(await review.row('Tracker')).toMatchObject({ state: 'removing' });
  const site = world.trust.id;
  await owner.accessReviews.close({ site, reviewId });
  const evidence = async () => {
    const { parts, lines } = await owner.accessReviews.takeEvidence({ site, reviewId, format: 'pdf' });
    const part = parts.find(({ schoolId }) => schoolId !== null);
    const line = lines.find(({ product }) => product === 'Tracker');
    return { removed: part?.removed, removing: part?.removing, silent: part?.silent, state: line?.state };
  };
  return { ...review, planId: plan?.planId ?? '', evidence };
}

it('says of what was to be removed and stayed that it did, once the review is closed', async () => {
  const { school, at, planId, holds, row, evidence } = await closedBeforeItWasDone();
  await world.run(({ sql }) =>
    sql(`update plan set state = 'cancelled', ended_at = gatehouse_now() where id = $1`, [planId]),
  );

  expect(await row('Tracker')).toMatchObject({ state: 'stayed', answer: 'remove', endedAt: null });
  expect(await holds()).toContain('Tracker at Riverside Primary');
  expect(await evidence()).toEqual({ removed: 0, removing: 0, silent: 3, state: 'stayed' });
  await expect(
    school.accessReviews.answer({ ...at, which: { all: {}, except: [] }, answer: 'keep' }),
  ).rejects.toThrow('review_over');
});

it('says so, too, of a role that was changed before its removal came to it: another one is held', async () => {
  const { school, at, planId, holds, row, evidence } = await closedBeforeItWasDone();
  const [grant] = await world.rows<{ id: string }>(
    `select g.id from "grant" g join product p on p.id = g.product_id where p.name = 'Tracker' and g.ended_at is null`,
  );
  const roleId = world.trust.role('Tracker', 'Partial Edit');
  await school.access.changeHeldRole({ site: at.site, grantId: grant?.id ?? '', roleId });
  await finishPlan(world, planId);

  expect(await holds()).toContain('Tracker at Riverside Primary');
  expect(await row('Tracker')).toMatchObject({ state: 'stayed' });
  expect(await evidence()).toMatchObject({ removed: 0, state: 'stayed' });
});

it('says of a removal that failed that it stays, and that it is removed once it was tried again', async () => {
  const { school, at, answer, row } = await openReviewOf(world);
  await answer('Tracker', 'remove');
  const { plan } = await school.accessReviews.submit(at);
  const planId = plan?.planId ?? '';
  await world.run(({ sql }) =>
    sql(`update plan_item set state = 'failed', reason = 'error' where plan_id = $1`, [planId]),
  );
  await finishPlan(world, planId);
  expect(await row('Tracker')).toMatchObject({ state: 'stayed', answer: 'remove' });

  await school.plans.retry({ site: at.site, planId });
  expect(await row('Tracker')).toMatchObject({ state: 'removing' });
  await finishPlan(world, planId);
  expect(await row('Tracker')).toMatchObject({ state: 'removed' });
});

it('waits for an answer where the role was changed under an open review, and does not call it ended', async () => {
  const { school, at, row } = await openReviewOf(world);
  const [grant] = await world.rows<{ id: string }>(
    `select g.id from "grant" g join product p on p.id = g.product_id where p.name = 'Tracker' and g.ended_at is null`,
  );
  const roleId = world.trust.role('Tracker', 'Partial Edit');
  await school.access.changeHeldRole({ site: at.site, grantId: grant?.id ?? '', roleId });
  expect(await row('Tracker')).toMatchObject({ state: 'waiting' });
});
