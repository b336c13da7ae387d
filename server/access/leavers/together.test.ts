import { expect, it } from 'vitest';
import { planMaker } from '../../plans/plan-maker.ts';
import { runPlanChunk } from '../../plans/run-plan.ts';
import { rosterSays } from '../../testing/roster-says.ts';
import { addTeacher } from '../../testing/teacher.ts';
import { createWorld } from '../../testing/world.ts';
import { unitOfWork } from '../../unit-of-work.ts';

const world = createWorld();

/** A teacher who has left Riverside, with a product there. */
async function leaver() {
  const one = await addTeacher(world);
  const roster = rosterSays(world);
  const grantIds = [await one.give(world.trust.riverside, 'Tracker', 'Full Edit')];
  await roster.gone(one.personId);
  return { ...one, roster, grantIds };
}

it('ends what was shown of several at once, and of nobody who came back in the meantime', async () => {
  const site = world.trust.riverside;
  const [left, back] = [await leaver(), await leaver()];
  const { planId, total } = await left.school.access.revokeLeavers({
    site,
    leavers: [left, back].map(({ personId, grantIds }) => ({ personId, grantIds })),
    note: 'Left',
    tell: false,
  });
  expect(total).toBe(2);
  await back.roster.back(back.personId);
  await back.roster.joined(back.personId, site);

  const maker = await planMaker(world.services, { trustId: world.trust.id, planId });
  await unitOfWork(world.services, maker, (uow) => runPlanChunk(uow, planId));

  expect(await left.holds()).toEqual([]);
  expect(await back.holds()).toEqual(['Tracker at Riverside Primary']);
  expect(await left.school.plans.get({ site, planId })).toMatchObject({
    done: 1,
    skipped: 1,
    items: [{ reason: 'illegal_transition' }],
  });
  expect(await world.rows('select end_reason, end_note from "grant" where ended_at is not null')).toEqual([
    { end_reason: 'left_school', end_note: 'Left' },
  ]);
  expect(await world.rows(`select from mail where template = 'access-removed'`)).toEqual([]);
});

it('is not for people whom the site does not propose', async () => {
  const { school, give, personId } = await addTeacher(world);
  const site = world.trust.riverside;
  const grantIds = [await give(site, 'Tracker', 'Full Edit')];

  await expect(
    school.access.revokeLeavers({ site, leavers: [{ personId, grantIds }] }),
  ).rejects.toMatchObject({
    cause: { code: 'not_found' },
  });
});
