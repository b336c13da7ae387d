import { beforeEach, expect, it } from 'vitest';
import { atOnce, inRounds } from '../testing/at-once.ts';
import { bulkSchool } from '../testing/bulk-school.ts';
import { manyHolders } from '../testing/many-holders.ts';
import { createWorld } from '../testing/world.ts';
import type { SignedIn } from '../trust/site.ts';

const world = createWorld();
let owner: SignedIn;
let second: SignedIn;
let school: Awaited<ReturnType<typeof bulkSchool>>;
let ids: string[];
let site: string;

beforeEach(async () => {
  owner = await world.administrator('account_owner');
  second = await world.administrator('account_admin');
  school = await bulkSchool(world, 0);
  ids = await manyHolders(world, 60);
  site = world.trust.id;
});

const refused = (code: string) => ({ cause: { code } });
const change = { kind: 'revoke', reach: 'everything' } as const;
const ask = (count = 25) =>
  school.admin.plans.makeChange({
    site: school.site,
    who: { ids: ids.slice(0, count) },
    change,
    note: 'Supply agency',
  });
const waiting = async () => (await world.as(second).approvals.list({ site })).open;
const answer = (person: SignedIn, approvalId: string, what: 'approve' | 'refuse' = 'approve') =>
  world.as(person).approvals.answer({ site, approvalId, answer: what, note: 'Checked' });

it('shows what would happen, and carries it out in the name of whoever asked once it is approved', async () => {
  const { planId } = await ask();
  const [open] = await waiting();

  expect(open).toMatchObject({
    about: 'Revoke the access of 25 people at Riverside Primary',
    planId, people: 25, of: 60, reason: 'Supply agency', own: false, approvers: 2, site: school.site,
  }); // prettier-ignore
  expect(await world.as(second).approvals.count({ site })).toEqual({ open: 1 });
  await answer(second, open?.approvalId ?? '');
  await school.finish(planId);

  expect(await school.admin.plans.get({ site: school.site, planId })).toMatchObject({
    state: 'done', done: 25, madeBy: school.person.name,
  }); // prettier-ignore
  const told = await world.rows<{ to: string; data: object }>(
    `select to_address as to, data from mail where template = 'approval-answered'`,
  );
  expect(told).toMatchObject([
    { to: school.person.email, data: { answer: 'approved', answerNote: 'They say: Checked' } },
  ]);
  expect(await world.as(second).approvals.list({ site })).toMatchObject({
    open: [], past: [{ state: 'approved', answeredBy: second.name, answerNote: 'Checked' }],
  }); // prettier-ignore
});

it('is told to everybody who may approve, and not to whoever asked', async () => {
  await ask();
  const told = await world.rows<{ to: string }>(
    `select to_address as to from mail where template = 'approval-asked'`,
  );

  expect(told.map(({ to }) => to).toSorted()).toEqual([owner.email, second.email].toSorted());
});

it('does nothing when it is refused, and the plan is gone', async () => {
  const { planId } = await ask();
  await answer(second, (await waiting())[0]?.approvalId ?? '', 'refuse');

  expect(await school.admin.plans.get({ site: school.site, planId })).toMatchObject({ state: 'cancelled' });
  await expect(school.admin.plans.approve({ site: school.site, planId })).rejects.toMatchObject(
    refused('plan_finished'),
  );
  expect(await world.queued('run-plan')).toEqual([]);
});

it('is never answered by whoever asked, not even with another role', async () => {
  const both: SignedIn = {
    ...school.person,
    administrations: [...school.person.administrations, { trustId: site, schoolId: null, role: 'account_owner' }],
  }; // prettier-ignore
  await ask();
  const [open] = await waiting();

  await expect(answer(both, open?.approvalId ?? '')).rejects.toMatchObject(refused('approval_own'));
  await expect(answer(school.person, open?.approvalId ?? '')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(answer({ ...second, isProven: false }, open?.approvalId ?? '')).rejects.toMatchObject(
    refused('prove_again'),
  );
  await expect(
    world.as(second).approvals.takeBack({ site, approvalId: open?.approvalId ?? '' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('is over after seven days, and when what it was about has changed', async () => {
  const { planId } = await ask();
  const [open] = await waiting();
  await world.run(({ sql }) => sql('delete from plan_item where plan_id = $1 and position = 1', [planId]));

  await expect(answer(second, open?.approvalId ?? '')).rejects.toMatchObject(refused('illegal_transition'));
  world.pass({ hours: 168 });
  await expect(answer(second, open?.approvalId ?? '')).rejects.toMatchObject(refused('approval_over'));
});

it('counts for nothing once whoever asked may no longer do it', async () => {
  await ask();
  const [open] = await waiting();
  await world.run(({ sql }) =>
    sql('update administrator set ended_at = gatehouse_now() where account_id = $1', [
      school.person.accountId,
    ]),
  );

  await expect(answer(second, open?.approvalId ?? '')).rejects.toMatchObject(refused('not_permitted'));
  expect(await world.queued('run-plan')).toEqual([]);
});

it('is answered once, whoever presses first, or discarded before', async () => {
  await world.run(({ sql }) => sql('update trust set second_person_people = 1 where id = app_trust()'));
  await inRounds(async (round) => {
    const who = { ids: await manyHolders(world, 2) };
    const { planId } = await school.admin.plans.makeChange({ site: school.site, who, change });
    const approvalId = (await waiting()).find((one) => one.planId === planId)?.approvalId ?? '';
    const third =
      round % 2 === 0
        ? answer(owner, approvalId, 'refuse')
        : school.admin.plans.discard({ site: school.site, planId });

    const outcome = await atOnce(answer(second, approvalId), answer(owner, approvalId), third);

    expect(outcome.filter((one) => one === 'done')).toHaveLength(1);
    const [plan] = await world.rows<{ state: string }>('select state from plan where id = $1', [planId]);
    expect(plan?.state).toBe(outcome[2] === 'done' ? 'cancelled' : 'approved');
  });
});
