import { expect, it } from 'vitest';
import { manyHolders } from '../testing/many-holders.ts';
import { turn } from '../testing/school-year.ts';
import { createWorld } from '../testing/world.ts';
import { usualLimits } from './rules.ts';

const world = createWorld();
const everybody = { all: {}, except: [] };

/** A trust of so many registered people, with its owner. */
async function trustOf(people: number) {
  const ids = await manyHolders(world, people);
  const site = world.trust.riverside;
  const owner = world.as(await world.administrator('account_owner'));
  const [tracker] = await world.rows<{ id: string }>(`select id from product where name = 'Tracker'`);
  const remove = { kind: 'remove_role', productId: tracker?.id ?? '' } as const;
  const make = (count: number, typed: number | null = null) =>
    owner.plans.makeChange({ site, who: { ids: ids.slice(0, count) }, change: remove, typed });
  return { ids, site, owner, make, remove };
}

const refused = (code: string) => ({ cause: { code } });

it('starts a small change at once', async () => {
  const { make, owner, site } = await trustOf(60);
  const { planId, waits } = await make(12);

  expect(waits).toBe(false);
  expect(await owner.plans.get({ site, planId })).toMatchObject({ state: 'approved' });
  expect(await world.queued('run-plan')).toEqual([{ trustId: world.trust.id, planId }]);
});

it('wants the number typed in above fifty people and five per cent', async () => {
  const { make, ids, site, remove } = await trustOf(300);

  await expect(make(51)).rejects.toMatchObject(refused('number_wrong'));
  await expect(make(51, 50)).rejects.toMatchObject(refused('number_wrong'));
  const unproven = world.as({ ...(await world.administrator('account_owner')), isProven: false });
  await expect(
    unproven.plans.makeChange({ site, who: { ids: ids.slice(0, 51) }, change: remove, typed: 51 }),
  ).rejects.toMatchObject(refused('prove_again'));
  expect(await make(51, 51)).toMatchObject({ total: 51, waits: false });
  expect(await world.rows('select from plan')).toHaveLength(1);
});

it('waits for a second administrator above a fifth, and is refused above half', async () => {
  const { make, owner, site, remove } = await trustOf(60);
  await world.administrator('account_admin');

  const { planId, waits } = await make(25);

  expect(waits).toBe(true);
  expect(await owner.plans.get({ site, planId })).toMatchObject({ state: 'draft', total: 25 });
  expect(await world.queued('run-plan')).toEqual([]);
  await expect(owner.plans.approve({ site, planId })).rejects.toMatchObject(refused('approval_needed'));
  expect((await owner.plans.rows({ site, planId })).rows[0]).toMatchObject({
    access: 'Tracker, Partial Edit, at Riverside Primary',
    cause: 'chosen',
  });
  await expect(make(31)).rejects.toMatchObject(refused('too_large'));
  await expect(
    owner.plans.makeChange({ site, who: everybody, change: remove, typed: 60 }),
  ).rejects.toMatchObject(refused('too_large'));
  expect(await world.rows<{ template: string }>('select template from mail')).toEqual([
    { template: 'approval-asked' },
  ]);
});

it('lets more than half go during a rollover of the school, once a second administrator has approved it', async () => {
  const { make, owner, site } = await trustOf(60);
  await world.administrator('account_admin');
  const trust = world.trust.id;
  await owner.rollover.open({ site: trust, schoolIds: [world.trust.hillside], ...turn });
  await expect(make(31)).rejects.toMatchObject(refused('too_large'));
  const { rolloverIds } = await owner.rollover.open({ site, schoolIds: [site], ...turn });

  expect(await owner.approvals.scale({ site })).toMatchObject({ inRollover: true });
  expect(await make(31)).toMatchObject({ waits: true, total: 31 });
  await owner.rollover.cancel({ site, rolloverId: rolloverIds[0] ?? '' });
  await expect(make(32)).rejects.toMatchObject(refused('too_large'));
});

it('counts at a school who works there or holds something there', async () => {
  const { owner, site } = await trustOf(60);
  await world.staff({ schools: [world.trust.hillside] });

  expect(await owner.approvals.scale({ site })).toMatchObject({
    of: 60,
    limits: usualLimits,
    approvers: 0,
    inRollover: false,
  });
  expect(await owner.approvals.scale({ site: world.trust.hillside })).toMatchObject({ of: 0 });
  expect(await owner.approvals.scale({ site: world.trust.id })).toMatchObject({ of: 60 });
});

it('is asked for again when nobody answered in seven days, and goes when it is discarded', async () => {
  const { make, owner, site } = await trustOf(60);
  const { planId } = await make(25);
  const waiting = () => owner.approvals.list({ site: world.trust.id });
  world.pass({ hours: 168 });

  expect(await waiting()).toMatchObject({ open: [], past: [{ state: 'expired', planId }] });
  expect(await owner.plans.approve({ site, planId })).toEqual({ waits: true });
  expect(await waiting()).toMatchObject({ open: [{ planId, own: true, approvers: 0, people: 25, of: 60 }] });
  await owner.plans.discard({ site, planId });
  expect((await waiting()).open).toEqual([]);
  expect((await world.audited()).filter((action) => action.startsWith('approval'))).toEqual([
    'approval.asked', 'approval.withdrawn', 'approval.asked', 'approval.withdrawn',
  ]); // prettier-ignore
});

it('has limits that the trust decides, in order, written down with what they were', async () => {
  const { make, owner } = await trustOf(60);
  const site = world.trust.id;
  const stricter = { ...usualLimits, secondPersonPeople: 50, typeNumberPeople: 5 };

  await expect(
    owner.approvals.changeLimits({ site, ...usualLimits, refusedPercent: 10 }),
  ).rejects.toMatchObject(refused('limits_unordered'));
  await owner.approvals.changeLimits({ site, ...stricter });

  expect(await owner.approvals.limits({ site })).toEqual(stricter);
  await expect(make(12)).rejects.toMatchObject(refused('number_wrong'));
  const entries = await world.rows<{ details: object }>(
    `select details from audit_entry where action = 'trust.limits_changed'`,
  );
  expect(entries).toEqual([{ details: { before: usualLimits, after: stricter } }]);
});
