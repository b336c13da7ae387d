import { expect, it } from 'vitest';
import { finishPlan } from '../testing/finish-plan.ts';
import { leave } from '../testing/leaver.ts';
import { draftedPlans, reviewerAt, reviewMails } from '../testing/reviews.ts';
import { schoolYear, turn } from '../testing/school-year.ts';
import { addTeacher } from '../testing/teacher.ts';
import { createWorld } from '../testing/world.ts';
import { draftAfterRollover } from './draft-after-rollover.ts';

const world = createWorld();
const draft = () => world.run((uow) => draftAfterRollover(uow, world.trust.riverside));

/** A rollover at Riverside that is finished: one family leaves for good, another stays. */
async function finished() {
  const year = schoolYear(world);
  const { riverside: site } = world.trust;
  const [leaving, staying] = [await year.family(['6', 'leaves']), await year.family(['5', 'stays'])];
  const head = world.as(await world.administrator('account_admin', site));
  const { rolloverIds } = await head.rollover.open({ site, schoolIds: [site], ...turn });
  const rolloverId = rolloverIds[0] ?? '';
  await year.goTo('2027-08-20');
  const { planId } = await head.rollover.propose({ site, rolloverId });
  await head.rollover.answer({ site, rolloverId, answer: 'go' });
  await year.carryOut(planId);
  await year.goTo('2027-09-02');
  await head.rollover.finish({ site, rolloverId });
  return { ...year, site, head, rolloverId, leaving, staying };
}

it('drafts those who lost all their students fourteen days after the end, not a day before, and once', async () => {
  const { goTo, site, leaving, staying } = await finished();
  await goTo('2027-09-15');
  expect(await draft()).toEqual({ rollovers: 0, contacts: 0, leavers: 0 });
  await goTo('2027-09-16');
  const both = await Promise.all([draft(), draft()]);
  expect(both.map(({ contacts }) => contacts).toSorted()).toEqual([0, 1]);
  await goTo('2027-09-20');
  expect(await draft()).toMatchObject({ rollovers: 0 });

  const [plan, ...others] = await draftedPlans(world, site);
  expect([plan, others]).toMatchObject([
    { kind: 'contact_revoke', origin: 'rollover', state: 'draft', madeBy: null },
    [],
  ]);
  expect((await reviewMails(world))[0]?.data['heading']).toBe('After the rollover: 1 contact to look at');
  const { api } = await reviewerAt(world, 'full_edit', site);
  await api.plans.approve({ site, planId: plan?.planId ?? '' });
  await finishPlan(world, plan?.planId ?? '');
  expect([await leaving.status(), await staying.status()]).toEqual(['revoked', 'active']);
});

it('goes by the days that the trust has set', async () => {
  const { goTo } = await finished();
  const owner = world.as(await world.administrator('account_owner'));
  await owner.reviews.changeRolloverDays({ site: world.trust.id, days: 30 });
  await goTo('2027-10-01');
  expect(await draft()).toMatchObject({ rollovers: 0 });
  await goTo('2027-10-02');
  expect(await draft()).toMatchObject({ rollovers: 1, contacts: 1 });
});

it('drafts nothing after a rollover that was taken back', async () => {
  const { goTo, rolloverId } = await finished();
  await world.run(({ sql }) =>
    sql('update rollover set undone_at = gatehouse_now() where id = $1', [rolloverId]),
  );
  await goTo('2027-10-02');
  expect(await draft()).toMatchObject({ rollovers: 0 });
});

it('drafts staff who left with access as a plan of their own, for whoever may end access there', async () => {
  const { goTo, site, head } = await finished();
  const leaver = await addTeacher(world);
  await leaver.give(site, 'Tracker', 'Partial Edit');
  world.pass({ hours: 1 });
  await leave(world, leaver.personId);
  await goTo('2027-09-16');
  expect(await draft()).toMatchObject({ rollovers: 1, leavers: 1 });
  const plans = await draftedPlans(world, site);
  expect(plans.map(({ kind }) => kind).toSorted()).toEqual(['contact_revoke', 'revoke']);
  const staff = plans.find(({ kind }) => kind === 'revoke');
  await head.plans.approve({ site, planId: staff?.planId ?? '' });
  await finishPlan(world, staff?.planId ?? '');
  expect(
    await world.rows('select from "grant" where person_id = $1 and ended_at is null', [leaver.personId]),
  ).toEqual([]);
});
