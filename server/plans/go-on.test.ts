import { expect, it } from 'vitest';
import { bulkSchool } from '../testing/bulk-school.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

it("an Account Admin does not give, by letting an Owner's stopped plan go on, what only the Owner may", async () => {
  const { everybody, finish } = await bulkSchool(world, 2);
  const site = world.trust.id;
  const admin = world.as(await world.administrator('account_admin'));
  const owner = world.as(await world.administrator('account_owner'));
  const roleId = world.trust.role('Insights', 'Account Owner');
  const { planId } = await owner.invitations.sendMany({ site, who: everybody, offers: [{ roleId }] });
  await owner.plans.stop({ site, planId });

  await admin.plans.resume({ site, planId });
  await finish(planId);

  expect(await world.rows('select from invitation')).toEqual([]);
  const report = await admin.plans.get({ site, planId });
  expect(report).toMatchObject({ state: 'done', done: 0, skipped: 2 });
  expect(report.items.map(({ reason }) => reason)).toEqual(['above_own_power', 'above_own_power']);
});
