import { expect, it } from 'vitest';
import { schoolYear, turn } from '../testing/school-year.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();

/** Riverside, with families of whom some leave, and whoever turns its year. */
async function riverside() {
  const year = schoolYear(world);
  const { riverside: site } = world.trust;
  const head = world.as(await world.administrator('account_admin', site));
  const open = async () => {
    const { rolloverIds } = await head.rollover.open({ site, schoolIds: [site], ...turn });
    return rolloverIds[0] ?? '';
  };
  /** Opens, proposes, says go and carries out. */
  const turnTheYear = async () => {
    const rolloverId = await open();
    const { planId } = await head.rollover.propose({ site, rolloverId });
    await head.rollover.answer({ site, rolloverId, answer: 'go' });
    await year.carryOut(planId);
    return { rolloverId, planId };
  };
  return { ...year, site, head, open, turnTheYear };
}

it('says of every student and contact what the new year makes of them, and changes nothing', async () => {
  const { family, head, site, open } = await riverside();
  const leaver = await family(['6', 'leaves']);
  const both = await family(['6', 'leaves'], ['4', 'stays']);
  const mover = await family(['5', 'moves']);
  await family(['4', 'stays']);
  await family(['3', 'stays']);
  const rolloverId = await open();

  const page = await head.rollover.get({ site, rolloverId });
  expect(page).toMatchObject({
    state: 'open',
    school: 'Riverside Primary',
    students: { leaves: 2, changes_school: 1, moves_up: 3 },
    contacts: { loses_all: 2, loses_some: 1, keeps: 2 },
  });
  const going = await head.rollover.contacts({ site, rolloverId, outcome: 'loses_all' });
  expect(going.rows.map(({ contactId }) => contactId).toSorted()).toEqual(
    [leaver.contactId, mover.contactId].toSorted(),
  );
  expect(going.rows.find(({ contactId }) => contactId === mover.contactId)).toMatchObject({
    warnings: ['child_elsewhere'],
  });
  const { total } = await head.rollover.propose({ site, rolloverId });
  expect(total).toBe(6);
  expect(await Promise.all([leaver.status(), both.status()])).toEqual(['active', 'active']);
});

it('keeps every family through the summer, whatever the dates of classes, while the school has not said go', async () => {
  const { family, open, goTo } = await riverside();
  const stays = await family(['4', 'stays']);
  const leaves = await family(['6', 'leaves']);

  await goTo('2027-07-01');
  await open();
  await goTo('2027-08-10');
  expect(await Promise.all([stays.status(), leaves.status()])).toEqual(['active', 'active']);
});

it('would have every family lose their students in the summer without a rollover', async () => {
  const { family, goTo } = await riverside();
  const stays = await family(['4', 'stays']);
  await goTo('2027-08-10');
  expect(await stays.status()).toBe('ready_to_revoke');
});

it('lets go of leavers after the old year’s last day, and of nobody else', async () => {
  const { family, turnTheYear, goTo, head, site } = await riverside();
  const leaves = await family(['6', 'leaves']);
  const both = await family(['6', 'leaves'], ['4', 'stays']);
  const stays = await family(['4', 'stays']);
  await goTo('2027-07-12');
  const { rolloverId, planId } = await turnTheYear();

  expect(await head.plans.get({ site, planId })).toMatchObject({ state: 'done', done: 4, skipped: 0 });
  expect(await leaves.status()).toBe('active');
  await goTo('2027-07-23');
  const statuses = () => Promise.all([leaves.status(), both.status(), stays.status()]);
  expect(await statuses()).toEqual(['ready_to_revoke', 'active', 'active']);
  await goTo('2027-09-20');
  expect(await statuses()).toEqual(['ready_to_revoke', 'active', 'active']);
  await head.rollover.finish({ site, rolloverId });
  expect((await head.rollover.get({ site, rolloverId })).state).toBe('done');
});

it('leaves out whoever the roster says something else of after the go', async () => {
  const { family, head, site, open, study, thisYear, nextYear, carryOut } = await riverside();
  const leaves = await family(['6', 'leaves']);
  const returns = await family(['6', 'leaves']);
  const rolloverId = await open();
  const { planId } = await head.rollover.propose({ site, rolloverId });
  const back = [thisYear, nextYear].map((days) => ({ schoolId: site, ...days }));
  await head.rollover.answer({ site, rolloverId, answer: 'go' });
  await study(returns.students[0] ?? '', back);
  await carryOut(planId);

  const report = await head.plans.get({ site, planId });
  expect(report).toMatchObject({ done: 2, skipped: 2 });
  expect(report.items.map(({ reason }) => reason)).toEqual(['changed_since', 'changed_since']);
  const decided = await world.rows<{ id: string }>(
    'select student_id as id from rollover_student where outcome is not null',
  );
  expect(decided).toEqual([{ id: leaves.students[0] }]);
});

it('does not go by a plan that the roster says something else than by now, tells by how much, and goes once it is made anew', async () => {
  const { family, head, site, open, study, thisYear, nextYear } = await riverside();
  await family(['6', 'leaves']);
  const returns = await family(['6', 'leaves']);
  const rolloverId = await open();
  await head.rollover.propose({ site, rolloverId });
  expect(await head.rollover.get({ site, rolloverId })).toMatchObject({
    drift: { added: 0, dropped: 0 },
    obstacle: null,
  });
  const back = [thisYear, nextYear].map((days) => ({ schoolId: site, ...days }));
  await study(returns.students[0] ?? '', back);
  await family(['6', 'leaves']);

  expect(await head.rollover.get({ site, rolloverId })).toMatchObject({
    drift: { added: 0, dropped: 2 },
    obstacle: 'the plan is not what would happen any more: make it again and look at it',
  });
  const go = () => head.rollover.answer({ site, rolloverId, answer: 'go' });
  await expect(go()).rejects.toMatchObject({ cause: { code: 'rollover_not_ready' } });
  await head.rollover.propose({ site, rolloverId });
  await go();
});

it('does not take a year group for leavers of which the roster says nothing yet', async () => {
  const { family, head, site, open } = await riverside();
  await family(['6', 'leaves']);
  await family(['4', 'leaves'], ['4', 'leaves']);
  await family(['5', 'stays']);
  const rolloverId = await open();

  const { students, checks } = await head.rollover.get({ site, rolloverId });
  expect(students).toEqual({ leaves: 1, unknown: 2, moves_up: 1 });
  expect(checks).toContainEqual({ code: 'years_missing', level: 'look', count: 2, names: ['4'] });
});

it('counts a student as leaving whom the MIS took out, and keeps their family until the go', async () => {
  const { family, head, site, open } = await riverside();
  const parent = await family(['4', 'stays']);
  await family(['5', 'stays']);
  const rolloverId = await open();
  world.pass({ hours: 24 });
  const gone = ['update person set gone_at = gatehouse_now() where id = $1', parent.students] as const;
  await world.run(({ sql }) => sql(...gone));

  expect(await parent.status()).toBe('active');
  expect((await head.rollover.get({ site, rolloverId })).students).toEqual({ leaves: 1, moves_up: 1 });
});

it('never brings a parent together again with a student from whom the MIS parted them', async () => {
  const { family, open } = await riverside();
  const parent = await family(['4', 'stays']);
  await open();
  world.pass({ hours: 24 });
  const parted = 'update guardianship set gone_at = gatehouse_now() where contact_id = $1';
  await world.run(({ sql }) => sql(parted, [parent.contactId]));
  expect(await parent.status()).toBe('ready_to_revoke');
  world.pass({ hours: 24 });
  const gone = ['update person set gone_at = gatehouse_now() where id = $1', parent.students] as const;
  await world.run(({ sql }) => sql(...gone));
  expect(await parent.status()).toBe('ready_to_revoke');
});

it('ends by itself two weeks into the new year, when it was forgotten', async () => {
  const { family, open, goTo } = await riverside();
  const leaves = await family(['6', 'leaves']);
  await goTo('2027-07-12');
  await open();
  await goTo('2027-09-14');
  expect(await leaves.status()).toBe('active');
  await goTo('2027-09-15');
  expect(await leaves.status()).toBe('ready_to_revoke');
});
