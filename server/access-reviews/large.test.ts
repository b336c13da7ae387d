import { expect, it } from 'vitest';
import { atOnce } from '../testing/at-once.ts';
import { finishPlan } from '../testing/finish-plan.ts';
import { manyHolders } from '../testing/many-holders.ts';
import { openReviewOf } from '../testing/open-review.ts';
import { createWorld } from '../testing/world.ts';
import { keepReviewsGoing } from './keep-going.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

/** A review in which 30 of the hundred who hold something at Riverside are ticked to be removed, and two who could approve. */
async function manyTicked(count = 30) {
  const people = await manyHolders(world, 100);
  const { riverside: site, id: trust } = world.trust;
  const [owner, second] = [
    world.as(await world.administrator('account_owner')),
    world.as(await world.administrator('account_owner')),
  ];
  const { reviewId } = await owner.accessReviews.open({ site: trust });
  const at = { site, reviewId };
  const ids = await world.rows<{ id: string }>(
    `select w.id from access_review_row w join "grant" g on g.id = w.grant_id where g.person_id = any ($1) limit ${count}`,
    [people],
  );
  await owner.accessReviews.answer({ ...at, which: { ids: ids.map(({ id }) => id) }, answer: 'remove' });
  const ended = () => world.rows(`select from "grant" where ended_at is not null`);
  const states = async () =>
    (await owner.accessReviews.overview({ site })).open?.parts.map(
      ({ ticked, removing, removed, waiting }) => ({ ticked, removing, removed, waiting }),
    );
  return { owner, second, at, trust, ended, states };
}

it('waits for a second administrator where so many lose a role, and ends them once one has approved', async () => {
  const { owner, second, at, trust, ended, states } = await manyTicked();
  const { plan } = await owner.accessReviews.submit(at);
  expect(plan).toMatchObject({ total: 30, waits: true });
  expect(await ended()).toEqual([]);
  expect(await states()).toEqual([{ ticked: 0, removing: 30, removed: 0, waiting: 70 }]);

  const { open } = await second.approvals.list({ site: trust });
  const approvalId = open[0]?.approvalId ?? '';
  await expect(owner.approvals.answer({ site: trust, approvalId, answer: 'approve' })).rejects.toMatchObject(
    refused('approval_own'),
  );
  await second.approvals.answer({ site: trust, approvalId, answer: 'approve' });
  await finishPlan(world, plan?.planId ?? '');
  expect(await ended()).toHaveLength(30);
  expect(await states()).toEqual([{ ticked: 0, removing: 0, removed: 30, waiting: 70 }]);
});

it('asks anew about what the second administrator refused, and shows why each row was there', async () => {
  const { owner, second, at, trust, ended, states } = await manyTicked();
  const { plan } = await owner.accessReviews.submit(at);
  const causes = await world.rows('select distinct cause from plan_item where plan_id = $1', [plan?.planId]);
  expect(causes).toEqual([{ cause: 'chosen' }]);
  const { open } = await second.approvals.list({ site: trust });
  await second.approvals.answer({ site: trust, approvalId: open[0]?.approvalId ?? '', answer: 'refuse' });
  expect(await states()).toEqual([{ ticked: 0, removing: 0, removed: 0, waiting: 100 }]);
  expect(await ended()).toEqual([]);
});

it('asks anew about a row that its bulk change left out', async () => {
  const { owner, at, states, ended } = await manyTicked(2);
  const { plan } = await owner.accessReviews.submit(at);
  await world.run(({ sql }) =>
    sql(`update plan_item set state = 'skipped', reason = 'left_out' where plan_id = $1 and position = 1`, [plan?.planId]),
  ); // prettier-ignore
  await finishPlan(world, plan?.planId ?? '');
  expect(await ended()).toHaveLength(1);
  expect(await states()).toEqual([{ ticked: 0, removing: 0, removed: 1, waiting: 99 }]);
});

it('is refused for more than the trust allows at all, and nothing of it counts', async () => {
  const { owner, at, states } = await manyTicked(51);
  await expect(owner.accessReviews.submit(at)).rejects.toMatchObject(refused('too_large'));
  expect(await states()).toEqual([{ ticked: 51, removing: 0, removed: 0, waiting: 100 }]);
});

it('ends no more administrators at once than one person may end alone', async () => {
  const owner = world.as(await world.administrator('account_owner'));
  await Promise.all(Array.from({ length: 22 }, () => world.administrator('observer')));
  const { id: site } = world.trust;
  const { reviewId } = await owner.accessReviews.open({ site });
  const { rows } = await owner.accessReviews.lines({ site, reviewId });
  const ids = rows.filter(({ own }) => !own).map(({ lineId }) => lineId);
  await owner.accessReviews.answer({ site, reviewId, which: { ids }, answer: 'remove' });
  await expect(owner.accessReviews.submit({ site, reviewId })).rejects.toMatchObject(refused('too_large'));
  const fewer = { site, reviewId, which: { ids: ids.slice(0, 2) }, answer: null };
  await owner.accessReviews.answer(fewer);
  expect(await owner.accessReviews.submit({ site, reviewId })).toMatchObject({ ended: 20, refused: [] });
});

it('counts one answer where two answer the same row at once, and one submission where two submit', async () => {
  const { school, owner, at, row, answer, holds } = await openReviewOf(world);
  const which = { ids: [(await row('Tracker')).lineId] };
  const answers = await atOnce(
    ...(['keep', 'remove', 'keep', 'remove'] as const).map((one, at_) =>
      (at_ % 2 === 0 ? school : owner).accessReviews.answer({ ...at, which, answer: one }),
    ),
  );
  expect(answers).toEqual(Array(4).fill('done'));
  const [last] = await world.database.asOwner<{ answer: string; actor: string }>(
    `select details->>'answer' as answer, actor_label as actor from audit_entry where action = 'access_review.answered' and trust_id = $1
     order by id desc limit 1`,
    [world.trust.id],
  );
  expect((await row('Tracker')).answer).toBe(last?.answer);

  await answer('Tracker', 'remove');
  const outcomes = await atOnce(
    ...[school, owner, school, owner].map((one) => one.accessReviews.submit(at)),
    school.accessReviews.answer({ ...at, which, answer: 'keep' }),
  );
  expect(outcomes.filter((one) => one === 'done')).toHaveLength(1 + (outcomes.at(-1) === 'done' ? 1 : 0));
  expect(await world.rows('select from plan')).toHaveLength((await row('Tracker')).state === 'kept' ? 0 : 1);
  expect(await holds()).toContain('Parents Evening at Riverside Primary');
});

it('lets one person start what silence drafted where it is small, and asks a second where it is large', async () => {
  await world.run(({ sql }) => sql(`update trust set review_silence = 'draft' where id = app_trust()`));
  const draftOf = async (stale: number) => {
    const { owner, trust, at } = await manyTicked(1);
    await world.run(({ sql }) =>
      sql(
        `update "grant" set given_at = given_at - interval '200 days' where id in (select id from "grant"
         where trust_id = app_trust() and given_at > gatehouse_now() - interval '1 day' limit $1)`,
        [stale],
      ),
    );
    world.pass({ hours: 24 * 16 });
    expect(await keepReviewsGoing(world.services, trust)).toMatchObject({ closed: 1 });
    const [plan] = await world.rows<{ id: string }>(
      `select id from plan where state = 'draft' and made_by is null`,
    );
    const planId = plan?.id ?? '';
    return { planId, approve: () => owner.plans.approve({ site: at.site, planId }) };
  };
  const small = await draftOf(10);
  expect(await small.approve()).toMatchObject({ waits: false });
  await finishPlan(world, small.planId);
  const mails = await world.rows(
    `select data->>'heading' as heading from mail where template = 'review-drafted'`,
  );
  expect(mails).toContainEqual({ heading: 'Access review: 10 roles of 10 people to look at' });
  const large = await draftOf(60);
  expect(await large.approve()).toMatchObject({ waits: true });
});
