import { expect, it } from 'vitest';
import { schoolYear, turn } from '../testing/school-year.ts';
import { atOnce } from '../testing/at-once.ts';
import { createWorld } from '../testing/world.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });

async function openAtRiverside() {
  const parent = await schoolYear(world).family(['6', 'leaves']);
  const { riverside: site } = world.trust;
  const head = world.as(await world.administrator('account_admin', site));
  const { rolloverIds } = await head.rollover.open({ site, schoolIds: [site], ...turn });
  return { site, head, parent, rolloverId: rolloverIds[0] ?? '' };
}

it('opens once at a school, for all schools at the trust, and shows the trust who has not finished', async () => {
  const { riverside, hillside, id: trust } = world.trust;
  const owner = world.as(await world.administrator('account_owner'));
  await owner.rollover.open({ site: trust, schoolIds: [riverside, hillside], ...turn });
  await expect(owner.rollover.open({ site: trust, schoolIds: [riverside], ...turn })).rejects.toMatchObject(
    refused('rollover_open'),
  );

  const { schools } = await owner.rollover.overview({ site: trust });
  expect(schools).toMatchObject([
    { school: 'Riverside Primary', rollover: { state: 'open', firstOn: '2027-09-01' } },
    { school: "St Anne's & St Jude's", rollover: { state: 'open' } },
  ]);
});

it('takes the days of the turn from the roster’s school years, and the first of September without', async () => {
  const head = world.as(await world.administrator('account_admin'));
  const site = world.trust.id;
  expect((await head.rollover.overview({ site })).dates).toEqual({
    title: '2027/28', lastOn: '2027-08-31', firstOn: '2027-09-01', fromRoster: false,
  }); // prettier-ignore
  const year = (title: string, begins: string, ends: string) =>
    world.run(({ sql }) =>
      sql(
        `insert into academic_session (trust_id, source_id, external_id, title, type, begins_on, ends_on)
         values (app_trust(), $1, $2, $2, 'schoolYear', $3, $4)`,
        [world.trust.sourceId, title, begins, ends],
      ),
    );
  await year('2026/27', '2026-09-03', '2027-07-21');
  await year('2027/28', '2027-09-02', '2028-07-20');
  expect((await head.rollover.overview({ site })).dates).toEqual({
    title: '2027/28', lastOn: '2027-07-21', firstOn: '2027-09-02', fromRoster: true,
  }); // prettier-ignore
});

it('goes only with a plan, in the way it was shown, and not by the plan alone', async () => {
  const { site, head, rolloverId } = await openAtRiverside();
  const go = () => head.rollover.answer({ site, rolloverId, answer: 'go' });
  await expect(go()).rejects.toMatchObject(refused('rollover_not_ready'));
  const { planId } = await head.rollover.propose({ site, rolloverId });
  await expect(head.plans.approve({ site, planId })).rejects.toMatchObject(refused('rollover_not_ready'));
  await head.rollover.answer({ site, rolloverId, answer: 'no_go', note: 'Year 7 is missing.' });
  expect(await head.rollover.get({ site, rolloverId })).toMatchObject({
    state: 'open',
    answer: 'no_go',
    answerNote: 'Year 7 is missing.',
  });
});

it('does not go while another bulk change is under way at the school, and says so', async () => {
  const { site, head, rolloverId } = await openAtRiverside();
  const { planId } = await head.rollover.propose({ site, rolloverId });
  const other = `insert into plan (trust_id, school_id, kind, state, offers, tell, made_by, made_by_name, made_at, approved_at, total)
    select trust_id, school_id, 'revoke', $2, '[]', false, made_by, made_by_name, made_at, made_at, 1 from plan where id = $1 returning id`;
  const [plan] = await world.run(({ sql }) => sql<{ id: string }>(other, [planId, 'running']));
  const go = () => head.rollover.answer({ site, rolloverId, answer: 'go' });
  await expect(go()).rejects.toMatchObject({
    cause: { code: 'rollover_not_ready', detail: 'another bulk change is still under way at the school' },
  });
  expect((await head.rollover.get({ site, rolloverId })).obstacle).toMatch(/under way/);
  await world.run(({ sql }) => sql(`update plan set state = 'done' where id = $1`, [plan?.id]));
  await go();
  expect(await head.rollover.get({ site, rolloverId })).toMatchObject({ state: 'running', answer: 'go' });
});

it('goes once, whoever presses at the same time', async () => {
  const { site, head, rolloverId } = await openAtRiverside();
  await head.rollover.propose({ site, rolloverId });
  const go = () => head.rollover.answer({ site, rolloverId, answer: 'go' });
  const answers = await atOnce(go(), go(), go(), go(), go());
  expect(answers.toSorted()).toEqual(['done', ...Array(4).fill('rollover_over')]);
  expect(await world.queued('run-plan')).toHaveLength(1);
});

it('is cancelled with nothing left behind, and only before the go', async () => {
  const { site, head, rolloverId } = await openAtRiverside();
  const { family, goTo } = schoolYear(world);
  await head.rollover.cancel({ site, rolloverId });
  const parent = await family(['4', 'stays']);
  const { rolloverIds } = await head.rollover.open({ site, schoolIds: [site], ...turn });
  const again = { site, rolloverId: rolloverIds[0] ?? '' };
  await goTo('2027-08-01');
  expect(await parent.status()).toBe('active');
  await head.rollover.cancel(again);
  expect(await parent.status()).toBe('ready_to_revoke');
  await expect(head.rollover.cancel(again)).rejects.toMatchObject(refused('rollover_over'));
});

it('is no business of another school', async () => {
  const { rolloverId } = await openAtRiverside();
  const site = world.trust.hillside;
  const other = world.as(await world.administrator('account_admin', site));
  const tries = [
    () => other.rollover.get({ site, rolloverId }),
    () => other.rollover.propose({ site, rolloverId }),
    () => other.rollover.cancel({ site, rolloverId }),
    () => other.rollover.open({ site, schoolIds: [world.trust.riverside], ...turn }),
  ];
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject(refused('not_found'));
});

it('is taken back with everything that followed from it, and can be opened anew', async () => {
  const { site, head, parent, rolloverId } = await openAtRiverside();
  const { carryOut, goTo } = schoolYear(world);
  await goTo('2027-07-12');
  const { planId } = await head.rollover.propose({ site, rolloverId });
  await head.rollover.answer({ site, rolloverId, answer: 'go' });
  await carryOut(planId);
  await goTo('2027-07-25');
  expect(await parent.status()).toBe('ready_to_revoke');

  const undo = await head.plans.undo({ site, planId, positions: null });
  await carryOut(undo.planId);

  expect(await parent.status()).toBe('active');
  expect((await head.rollover.get({ site, rolloverId })).state).toBe('undone');
  expect((await head.rollover.open({ site, schoolIds: [site], ...turn })).rolloverIds).toHaveLength(1);
});

it('takes one student back, and stands for the others', async () => {
  const { family, carryOut, goTo } = schoolYear(world);
  const other = await family(['6', 'leaves']);
  const { site, head, parent, rolloverId } = await openAtRiverside();
  await goTo('2027-07-12');
  const { planId } = await head.rollover.propose({ site, rolloverId });
  await head.rollover.answer({ site, rolloverId, answer: 'go' });
  await carryOut(planId);
  const [row] = await world.rows<{ position: number }>(
    'select position from plan_item where plan_id = $1 and person_id = $2',
    [planId, other.students[0]],
  );
  const undo = await head.plans.undo({ site, planId, positions: [row?.position ?? 0] });
  await carryOut(undo.planId);
  await goTo('2027-07-25');

  expect(await Promise.all([other.status(), parent.status()])).toEqual(['active', 'ready_to_revoke']);
  expect((await head.rollover.get({ site, rolloverId })).state).toBe('running');
});
