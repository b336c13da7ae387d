import { expect, it } from 'vitest';
import { finishPlan } from '../testing/finish-plan.ts';
import { connectInOffice } from '../testing/connect-in-office.ts';
import { grantOf } from '../testing/grants.ts';
import { addTeacher } from '../testing/teacher.ts';
import { reportOffice } from '../testing/report-of.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

it('drafts what is to be removed here for each place that manages it, and nothing happens before it is let go', async () => {
  await connectInOffice(world);
  const { api, at, upload, differences } = await reportOffice(world);
  const [mei, ben] = [await addTeacher(world), await addTeacher(world)];
  await mei.give(world.trust.riverside, 'Tracker', 'Full Edit');
  await ben.owner.invitations.send({
    site: world.trust.id,
    personId: ben.personId,
    offers: [{ roleId: world.trust.role('Tracker', 'Full Edit'), schoolId: world.trust.hillside }],
  });
  await upload(['zz-1,,Old Hand,,']);

  const { plans, own } = await api.drift.draftRemoval({ ...at, which: { all: { kind: 'not_been' } } });

  expect(own).toBe(0);
  expect(plans.map(({ schoolId, total }) => [schoolId, total])).toEqual(
    expect.arrayContaining([
      [world.trust.riverside, 1],
      [null, 1],
    ]),
  );
  expect(await mei.holds()).toHaveLength(1);
  for (const { planId, schoolId } of plans) {
    await api.plans.approve({ site: schoolId ?? world.trust.id, planId });
    await finishPlan(world, planId);
  }
  expect(await mei.holds()).toEqual([]);
  expect(await ben.holds()).toEqual([]);
  expect(await differences({ kind: 'not_been' })).toEqual([]);
});

it('leaves out what is one’s own', async () => {
  const { at, owner, upload, idsOf } = await reportOffice(world);
  const [mei, ben] = [await addTeacher(world), await addTeacher(world)];
  for (const { give } of [mei, ben]) await give(world.trust.riverside, 'Tracker', 'Full Edit');
  await upload(['zz-1,,Old Hand,,']);
  const api = world.as({ ...owner, accountId: mei.accountId });
  const which = { ids: await idsOf('not_been') };

  expect(await api.drift.draftRemoval({ ...at, which })).toMatchObject({ own: 1, plans: [{ total: 1 }] });

  await ben.school.access.removeRole({
    site: world.trust.riverside,
    grantId: await grantOf(world, ben.personId, 'Tracker'),
  });
  await expect(api.drift.draftRemoval({ ...at, which })).rejects.toThrow('self_change');
});

it('removes nothing of a stranger', async () => {
  const { api, at, upload, idsOf } = await reportOffice(world);
  await upload(['zz-1,,Old Hand,,']);
  const which = { ids: await idsOf('stranger') };
  await expect(api.drift.draftRemoval({ ...at, which })).rejects.toThrow('nobody_selected');
});
