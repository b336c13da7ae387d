import { expect, it } from 'vitest';
import { atOnce } from '../testing/at-once.ts';
import { bulkSchool } from '../testing/bulk-school.ts';
import { createWorld } from '../testing/world.ts';
import { recoverPlans } from './recover-plans.ts';
import { planChunk } from './rules.ts';

const world = createWorld();

async function begun() {
  const school = await bulkSchool(world, planChunk + 10);
  const { admin, site, roleId, everybody, run } = school;
  const { planId } = await admin.invitations.sendMany({ site, who: everybody, offers: [{ roleId }] });
  await run(planId);
  return { ...school, planId };
}

it('stops between two chunks, and stays stopped however often the job comes', async () => {
  const { admin, site, planId, run } = await begun();

  await admin.plans.stop({ site, planId });
  expect(await run(planId)).toEqual({ left: 0 });
  await Promise.all([run(planId), run(planId)]);
  world.pass({ hours: 1 });

  expect(await world.run(recoverPlans)).toEqual({ recovered: 0 });
  expect(await admin.plans.get({ site, planId })).toMatchObject({
    state: 'running',
    stoppedAt: '2026-11-20T09:00:00.000Z',
    done: planChunk,
  });
});

it('goes on where it stood', async () => {
  const { admin, site, planId, finish } = await begun();
  await admin.plans.stop({ site, planId });

  await admin.plans.resume({ site, planId });
  await finish(planId);

  expect(await world.queued('run-plan')).toHaveLength(2);
  expect(await admin.plans.get({ site, planId })).toMatchObject({
    state: 'done',
    stoppedAt: null,
    done: planChunk + 10,
  });
  expect(await world.rows('select from mail where plan_id is not null')).toHaveLength(planChunk + 10);
});

it('does each row once when it is stopped and resumed while workers race', async () => {
  const { admin, site, planId, run, finish } = await begun();

  await atOnce(run(planId), admin.plans.stop({ site, planId }), run(planId));
  await atOnce(admin.plans.resume({ site, planId }), run(planId));
  await Promise.all([finish(planId), finish(planId)]);

  expect(await world.rows('select from mail where plan_id is not null')).toHaveLength(planChunk + 10);
  expect(await admin.plans.get({ site, planId })).toMatchObject({ state: 'done', skipped: 0 });
});

it('refuses what makes no sense as it stands', async () => {
  const { admin, site, planId, finish } = await begun();
  const refused = (code: string) => ({ cause: { code } });

  await expect(admin.plans.resume({ site, planId })).rejects.toMatchObject(refused('plan_running'));
  await expect(admin.plans.retry({ site, planId })).rejects.toMatchObject(refused('plan_running'));
  await finish(planId);
  await expect(admin.plans.stop({ site, planId })).rejects.toMatchObject(refused('plan_finished'));
  await expect(admin.plans.resume({ site, planId })).rejects.toMatchObject(refused('plan_finished'));
});

it('tells in the audit log who stopped it, and shows it in the list of the site', async () => {
  const { admin, site, planId } = await begun();
  await admin.plans.stop({ site, planId });

  expect((await world.audited()).at(-1)).toBe('plan.stopped');
  const owner = world.as(await world.administrator('account_owner'));
  expect(await owner.plans.list({ site })).toMatchObject([{ planId, kind: 'invite', done: planChunk }]);
  expect(await owner.plans.list({ site: world.trust.id })).toEqual([]);
  await expect(owner.plans.stop({ site: world.trust.id, planId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});

it('hands out what became of every row', async () => {
  const { admin, site, planId, finish } = await begun();
  await finish(planId);

  const { rows } = await admin.plans.results({ site, planId });

  expect(rows).toHaveLength(planChunk + 10);
  expect(rows[0]).toMatchObject({
    product: 'Tracker', role: 'Full Edit', place: 'Riverside Primary', state: 'done', reason: 'invited', mail: 'queued',
  }); // prettier-ignore
});
