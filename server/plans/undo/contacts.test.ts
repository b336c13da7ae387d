import { expect, it } from 'vitest';
import { standingOf } from '../../testing/family.ts';
import { finishPlan } from '../../testing/finish-plan.ts';
import { addRegisteredParent, type RegisteredParent } from '../../testing/registered-parent.ts';
import { createWorld } from '../../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const status = async (parent: RegisteredParent) =>
  (await standingOf(world.services, world.trust, parent.contactId))[world.trust.riverside]?.status;

/** So many parents whose children have left, and an office that has revoked them by a plan. */
async function revokedByPlan(count: number) {
  const site = world.trust.riverside;
  const { plans, contacts } = world.as(await world.administrator('full_edit', site));
  const parents: RegisteredParent[] = [];
  for (let n = 0; n < count; n += 1) {
    const parent = await addRegisteredParent(world, { familyName: `Shah${n}` });
    await parent.childLeaves(site);
    parents.push(parent);
  }
  const who = { contacts: parents.map(({ contactId }) => ({ contactId, schoolId: site })) };
  const { planId } = await contacts.makeBulk({ site, who, deed: 'revoke' });
  await finishPlan(world, planId);
  return { site, plans, contacts, parents, planId };
}

it('says whom it concerns, gives all of them back with the same passwords, and tells them', async () => {
  const { site, plans, parents, planId } = await revokedByPlan(2);

  expect(await plans.previewUndo({ site, planId })).toMatchObject({
    kind: 'contact_revoke', rows: 2, people: 2, tooLate: 0, underWay: 0, scale: null,
    names: ['Priya Shah0', 'Priya Shah1'], until: '2026-12-20T09:00:00.000Z',
  }); // prettier-ignore
  const undo = await plans.undo({ site, planId });
  expect(undo).toMatchObject({ total: 2, waits: false });
  await finishPlan(world, undo.planId);

  for (const parent of parents) expect(await (await parent.signIn()).whoIs()).not.toBeNull();
  expect(await plans.get({ site, planId })).toMatchObject({
    state: 'undone', done: 0, undone: 2, undoneBy: undo.planId,
  }); // prettier-ignore
  expect(await plans.get({ site, planId: undo.planId })).toMatchObject({
    kind: 'undo', undoes: planId, undoesKind: 'contact_revoke', state: 'done', done: 2, mailsTotal: 2,
  }); // prettier-ignore
  expect((await world.audited()).filter((action) => action.startsWith('plan'))).toEqual([
    'plan.made', 'plan.done', 'plan.made', 'plan.undone', 'plan.done',
  ]); // prettier-ignore
  await expect(plans.undo({ site, planId })).rejects.toMatchObject(refused('plan_finished'));
  await expect(plans.undo({ site, planId: undo.planId })).rejects.toMatchObject(refused('undo_impossible'));
});

it('takes chosen rows back, and the rest another time', async () => {
  const { site, plans, parents, planId } = await revokedByPlan(2);
  const first = await plans.undo({ site, planId, positions: [1] });
  expect(await plans.previewUndo({ site, planId })).toMatchObject({ rows: 1, underWay: 1 });
  await expect(plans.undo({ site, planId, positions: [1] })).rejects.toMatchObject(
    refused('nobody_selected'),
  );
  await finishPlan(world, first.planId);

  expect(await Promise.all(parents.map(status))).toEqual(['ready_to_revoke', 'revoked']);
  expect(await plans.get({ site, planId })).toMatchObject({ state: 'done', done: 1, undone: 1 });
  await finishPlan(world, (await plans.undo({ site, planId })).planId);
  expect(await Promise.all(parents.map(status))).toEqual(['ready_to_revoke', 'ready_to_revoke']);
  expect(await plans.get({ site, planId })).toMatchObject({ state: 'undone', undone: 2 });
});

it('leaves out whom somebody restored, revoked again by hand or blocked since, each with the reason', async () => {
  const { site, plans, contacts, parents, planId } = await revokedByPlan(4);
  const [stays, restored, again, blocked] = parents.map(({ contactId }) => contactId);
  const undo = await plans.undo({ site, planId });
  for (const contactId of [restored ?? '', again ?? ''])
    await contacts.restore({ site, schoolId: site, contactId });
  await contacts.revoke({ site, schoolId: site, contactId: again ?? '' });
  await world.run(({ sql }) =>
    sql(
      `insert into contact_block (trust_id, contact_id, reason, placed_by_name, placed_at)
       values (app_trust(), $1, 'Court order', 'Dana', gatehouse_now())`,
      [blocked],
    ),
  );
  await finishPlan(world, undo.planId);

  const { items, done } = await plans.get({ site, planId: undo.planId });
  expect(done).toBe(1);
  expect(items.map(({ reason }) => reason)).toEqual([
    'already_decided',
    'already_decided',
    'contact_blocked',
  ]);
  expect(await plans.get({ site, planId })).toMatchObject({ state: 'done', done: 3, undone: 1 });
  expect((await Promise.all(parents.map(status))).toSorted()).toEqual([
    'blocked', 'ready_to_revoke', 'ready_to_revoke', 'revoked',
  ]); // prettier-ignore
  expect(stays).toBeDefined();
});

it('is over thirty days after the row was done, at the last instant', async () => {
  const { site, plans, planId } = await revokedByPlan(2);
  world.pass({ hours: 719 });
  await plans.undo({ site, planId, positions: [1] });
  world.pass({ hours: 1 });

  expect(await plans.previewUndo({ site, planId })).toMatchObject({ rows: 0, tooLate: 2 });
  await expect(plans.undo({ site, planId, positions: [2] })).rejects.toMatchObject(refused('undo_too_late'));
});

it('revokes again whom a plan restored, while the reason is still there', async () => {
  const { site, plans, contacts, parents, planId } = await revokedByPlan(2);
  const who = { contacts: parents.map(({ contactId }) => ({ contactId, schoolId: site })) };
  const restore = await contacts.makeBulk({ site, who, deed: 'restore' });
  await finishPlan(world, restore.planId);
  await parents[1]?.childReturns(site);
  const undo = await plans.undo({ site, planId: restore.planId });
  await finishPlan(world, undo.planId);

  expect(await Promise.all(parents.map(status))).toEqual(['revoked', 'active']);
  const { items } = await plans.get({ site, planId: undo.planId });
  expect(items).toMatchObject([{ reason: 'still_eligible' }]);
  expect(await plans.get({ site, planId })).toMatchObject({ state: 'done', done: 2 });
});
