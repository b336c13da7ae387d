import { expect, it } from 'vitest';
import { recoverPlans } from '../plans/recover-plans.ts';
import { standingOf } from '../testing/family.ts';
import { finishPlan } from '../testing/finish-plan.ts';
import { addRegisteredParent } from '../testing/registered-parent.ts';
import { draftedPlans, leavingParent, letRunAlone, reviewerAt, reviewMails } from '../testing/reviews.ts';
import { createWorld } from '../testing/world.ts';
import { draftReview } from './draft-review.ts';

const world = createWorld();
const review = (month: string | null = '2026-11') =>
  world.run((uow) => draftReview(uow, { schoolId: world.trust.riverside, month }));
const several = async (leaving: number, staying: number) => {
  const parents = [];
  for (let i = 0; i < leaving; i += 1) parents.push(await leavingParent(world));
  for (let i = 0; i < staying; i += 1) await addRegisteredParent(world);
  return parents;
};
const states = async (parents: readonly { contactId: string }[]) => {
  const all = parents.map(({ contactId }) => standingOf(world.services, world.trust, contactId));
  return (await Promise.all(all)).map((at) => at[world.trust.riverside]?.status);
};

it('waits for a person unless the trust says otherwise', async () => {
  await several(1, 19);
  expect(await review()).toMatchObject({ contacts: 1, byItself: false });
  expect(await world.queued('run-plan')).toEqual([]);
});

it('runs by itself up to the number and the share that the trust allows, in nobody’s name, and can be taken back', async () => {
  const { riverside: site } = world.trust;
  const parents = await several(2, 8);
  await letRunAlone(world, 2, 20);
  const { api } = await reviewerAt(world, 'full_edit', site);
  const drafted = await review();
  expect(drafted).toMatchObject({ contacts: 2, byItself: true });
  const planId = drafted?.planId ?? '';
  expect(await world.queued('run-plan')).toHaveLength(1);
  expect((await reviewMails(world))[0]?.data).toMatchObject({
    heading: 'Monthly review: 2 contacts revoked',
    button: 'See who',
  });
  await finishPlan(world, planId);

  expect(await states(parents)).toEqual(['revoked', 'revoked']);
  expect(await draftedPlans(world, site)).toMatchObject([{ state: 'done', madeBy: null }]);
  const { planId: undo } = await api.plans.undo({ site, planId });
  await finishPlan(world, undo);
  expect(await states(parents)).toEqual(['ready_to_revoke', 'ready_to_revoke']);
});

it('waits for a person with one contact more, or a larger share', async () => {
  await several(2, 8);
  await letRunAlone(world, 1, 20);
  expect(await review('2026-11')).toMatchObject({ byItself: false });
  await letRunAlone(world, 2, 19);
  expect(await review('2026-12')).toMatchObject({ byItself: false });
  await letRunAlone(world, 2, 20);
  expect(await review('2027-01')).toMatchObject({ byItself: true });
});

it('waits for a person when one of them lost the portal flag', async () => {
  const [, flagless] = await several(2, 18);
  await letRunAlone(world, 20, 20);
  const owner = world.as(await world.administrator('account_owner'));
  await flagless?.childReturns(world.trust.riverside);
  await world.run(({ sql }) =>
    sql(`update person set contact_type = 'guardian' where id = $1`, [flagless?.contactId]),
  );
  await owner.contacts.changeType({
    site: world.trust.id,
    code: 'guardian',
    name: 'Guardian',
    portal: false,
  });
  expect(await review()).toMatchObject({ contacts: 2, byItself: false });
});

it('is not for what somebody asked for: they look at it', async () => {
  await several(1, 19);
  await letRunAlone(world, 20, 20);
  expect(await review(null)).toMatchObject({ contacts: 1, byItself: false });
});

it('goes back to being a draft when the trust switched it off before it began, and says so', async () => {
  const { riverside: site } = world.trust;
  const parents = await several(1, 19);
  await letRunAlone(world, 20, 20);
  const { api } = await reviewerAt(world, 'full_edit', site);
  const planId = (await review())?.planId ?? '';
  await letRunAlone(world, 0, 20);
  await finishPlan(world, planId);

  expect(await states(parents)).toEqual(['ready_to_revoke']);
  expect(await draftedPlans(world, site)).toMatchObject([{ state: 'draft', madeBy: null }]);
  expect(await world.audited()).toContain('plan.set_back');
  expect((await reviewMails(world)).at(-1)?.data['about']).toContain('waits for you after all');
  await api.plans.approve({ site, planId });
  await finishPlan(world, planId);
  expect(await states(parents)).toEqual(['revoked']);
});

it('stops where it is when the trust switches it off half-way', async () => {
  const { riverside: site } = world.trust;
  await several(1, 19);
  await letRunAlone(world, 20, 20);
  const planId = (await review())?.planId ?? '';
  await world.run(({ sql }) => sql(`update plan set state = 'running' where id = $1`, [planId]));
  await letRunAlone(world, 0, 20);
  await finishPlan(world, planId);
  const { api } = await reviewerAt(world, 'full_edit', site);
  const plan = await api.plans.get({ site, planId });
  expect(plan.stoppedAt).not.toBeNull();
  await api.plans.resume({ site, planId });
  await finishPlan(world, planId);
  expect(await api.plans.get({ site, planId })).toMatchObject({ state: 'done', done: 1 });
});

it('is a draft again when no worker came for it within the hour', async () => {
  await several(1, 19);
  await letRunAlone(world, 20, 20);
  await review();
  world.pass({ hours: 1 });
  await world.run(recoverPlans);
  expect(await draftedPlans(world, world.trust.riverside)).toMatchObject([{ state: 'draft' }]);
  expect(await world.rows(`select from plan where by_itself`)).toEqual([]);
});

it('tells whoever may act there of rows that failed, once, and nobody when none did', async () => {
  const { riverside: site } = world.trust;
  const parents = await several(2, 8);
  await letRunAlone(world, 2, 20);
  const { api, email } = await reviewerAt(world, 'full_edit', site);
  const planId = (await review())?.planId ?? '';
  await world.run(({ sql }) =>
    sql(
      `update plan_item set state = 'failed', reason = 'unexpected' where plan_id = $1 and person_id = $2`,
      [planId, parents[0]?.contactId],
    ),
  );
  await finishPlan(world, planId);
  const told = () =>
    world.rows(
      `select to_address as "to", data->>'outcomeLines' as lines from mail where data->>'button' = 'See what failed'`,
    );
  expect(await told()).toEqual([{ to: email, lines: '1 done\n1 failed' }]);
  await api.plans.retry({ site, planId });
  await finishPlan(world, planId);
  expect(await states(parents)).toEqual(['revoked', 'revoked']);
  expect(await told()).toHaveLength(1);

  await several(1, 0);
  const quiet = (await review('2026-12'))?.planId ?? '';
  await finishPlan(world, quiet);
  expect(await told()).toHaveLength(1);
});
