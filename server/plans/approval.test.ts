import { expect, it } from 'vitest';
import { finishPlan } from '../testing/finish-plan.ts';
import { manyHolders } from '../testing/many-holders.ts';
import { addRegisteredParent } from '../testing/registered-parent.ts';
import { createWorld } from '../testing/world.ts';
import { recoverPlans } from './recover-plans.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

/** A bulk revoke of two contacts, one with a child at another school who signed in today, that waits for a second person. */
async function waitingRevoke() {
  const { riverside, hillside, id: site } = world.trust;
  await world.run(({ sql }) =>
    sql('update trust set type_number_people = 1, second_person_people = 1 where id = app_trust()'),
  );
  const [one, two] = [
    await addRegisteredParent(world, { familyName: 'Ames' }),
    await addRegisteredParent(world, { familyName: 'Byrne', schools: [riverside, hillside] }),
  ];
  await two.signIn();
  for (const parent of [one, two]) await parent.childLeaves(riverside);
  const first = world.as(await world.administrator('full_edit'));
  const second = world.as(await world.administrator('account_owner'));
  const who = { contacts: [one, two].map(({ contactId }) => ({ contactId, schoolId: riverside })) };
  const { planId } = await first.contacts.makeBulk({ site, who, deed: 'revoke' });
  const approve = async () => {
    const { open } = await second.approvals.list({ site });
    await second.approvals.answer({ site, approvalId: open[0]?.approvalId ?? '', answer: 'approve' });
  };
  return { site, first, second, planId, approve, riverside, one };
}

it('shows each row with its cause, what proves it and what to look at twice, the same to both', async () => {
  const { site, first, second, planId, riverside, one } = await waitingRevoke();
  const { rows, next } = await first.plans.rows({ site, planId });

  expect(next).toBeNull();
  expect(rows).toMatchObject([
    {
      position: 1, name: 'Priya Ames', cause: 'no_student', state: 'to_do', warnings: [], access: 'Riverside Primary',
      evidence: { children: 0, lastChildOn: '2026-11-20', type: 'parent' }, undoable: false,
    },
    { position: 2, name: 'Priya Byrne', cause: 'no_student', warnings: ['child_elsewhere', 'signed_in_lately'] },
  ]); // prettier-ignore
  expect(await first.plans.counts({ site, planId })).toMatchObject({
    total: 2, people: 2, causes: [{ cause: 'no_student', count: 2 }], schools: [{ schoolId: riverside, count: 2 }],
  }); // prettier-ignore
  await one.childReturns(riverside);
  expect(await second.plans.rows({ site, planId })).toEqual({ rows, next });
  const found = async (filter: object) => (await second.plans.rows({ site, planId, ...filter })).rows.length;
  expect(await found({ q: 'byr' })).toBe(1);
  expect(await found({ warning: 'child_elsewhere' })).toBe(1);
  expect([await found({ cause: 'replaced' }), await found({ after: 1 }), await found({ state: 'done' })]).toEqual([0, 1, 0]); // prettier-ignore
});

it('is not carried out when a row, its cause or its evidence was altered after it was shown', async () => {
  const { first, planId, approve, site } = await waitingRevoke();
  await world.run(({ sql }) =>
    sql(`update plan_item set cause = 'replaced' where plan_id = $1 and position = 1`, [planId]),
  );
  await expect(approve()).rejects.toMatchObject(refused('illegal_transition'));
  expect(await first.plans.get({ site, planId })).toMatchObject({ state: 'draft' });
});

it('begins within an hour of its approval, or is a draft again and whoever asked is told', async () => {
  const { first, planId, approve, site } = await waitingRevoke();
  await approve();
  await world.run(({ sql }) => sql('delete from mail'));
  world.pass({ hours: 1 });
  await finishPlan(world, planId);

  const lapsed = { state: 'draft', done: 0, approvedAt: '2026-11-20T09:00:00.000Z' };
  expect(await first.plans.get({ site, planId })).toMatchObject(lapsed);
  expect(await world.rows('select template from mail')).toEqual([{ template: 'plan-done' }]);
  expect((await world.audited()).at(-1)).toBe('plan.lapsed');
  expect(await first.plans.approve({ site, planId })).toEqual({ waits: true });
  await approve();
  await finishPlan(world, planId);
  expect(await first.plans.get({ site, planId })).toMatchObject({ state: 'done', done: 2 });
});

it('is a draft again by the sweep, when no worker came for it at all', async () => {
  const { first, planId, approve, site } = await waitingRevoke();
  await approve();
  world.pass({ seconds: 3599 });
  await world.run(recoverPlans);
  expect(await first.plans.get({ site, planId })).toMatchObject({ state: 'approved' });
  world.pass({ seconds: 1 });
  await world.run(recoverPlans);
  expect(await first.plans.get({ site, planId })).toMatchObject({ state: 'draft' });
});

it('is shown a hundred rows at a time', async () => {
  const ids = await manyHolders(world, 205);
  const site = world.trust.riverside;
  const { plans } = world.as(await world.administrator('account_owner'));
  const [tracker] = await world.rows<{ id: string }>(`select id from product where name = 'Tracker'`);
  const change = { kind: 'remove_role', productId: tracker?.id ?? '' } as const;
  const { planId } = await plans.makeChange({ site, who: { ids: ids.slice(0, 102) }, change });

  const first = await plans.rows({ site, planId });
  expect([first.rows.length, first.next]).toEqual([100, 100]);
  const rest = await plans.rows({ site, planId, after: first.next ?? 0 });
  expect([rest.rows.map(({ position }) => position), rest.next]).toEqual([[101, 102], null]);
});

it('does nothing of what nobody answers for, until somebody lets it go in their own name', async () => {
  const { first, planId, site, approve, second } = await waitingRevoke();
  await world.run(({ sql }) =>
    sql(
      `update plan set made_by = null, made_by_name = 'Gatehouse', origin = 'review', state = 'approved', approved_at = gatehouse_now() where id = $1`,
      [planId],
    ),
  );
  await finishPlan(world, planId);
  expect(await first.plans.get({ site, planId })).toMatchObject({ state: 'approved', done: 0, skipped: 0 });

  await world.run(({ sql }) => sql(`update plan set state = 'draft' where id = $1`, [planId]));
  const { open } = await second.approvals.list({ site });
  await second.approvals.answer({ site, approvalId: open[0]?.approvalId ?? '', answer: 'refuse' });
  await world.run(({ sql }) =>
    sql(`update plan set state = 'draft', ended_at = null where id = $1`, [planId]),
  );
  expect(await first.plans.approve({ site, planId })).toEqual({ waits: true });
  await approve();
  await finishPlan(world, planId);
  const [row] = await world.rows<{ by: string }>('select made_by_name as by from plan where id = $1', [
    planId,
  ]);
  expect(row?.by).not.toBe('Gatehouse');
  expect(await first.plans.get({ site, planId })).toMatchObject({ state: 'done', done: 2 });
});
