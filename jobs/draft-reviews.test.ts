import { afterAll, beforeEach, expect, it } from 'vitest';
import { addRegisteredParent } from '#server/testing/registered-parent.ts';
import { draftedPlans, leavingParent, reviewerAt, reviewMails } from '#server/testing/reviews.ts';
import { createWorld } from '#server/testing/world.ts';
import { draftReviewsJob } from './draft-reviews.ts';
import { createLanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';

const world = createWorld();
const lanes = createLanes({ server: smtpServer('smtp://127.0.0.1:9') });
afterAll(() => lanes.close());
beforeEach(() => world.database.asOwner('truncate job_run, job_pause'));

const context = () => ({ services: world.services, lanes, signal: new AbortController().signal });
const run = () => draftReviewsJob.run(context(), {});
const goTo = (instant: string) => world.pass({ seconds: (Date.parse(instant) - world.now.getTime()) / 1000 });
const months = () =>
  world.rows<{ month: string }>('select month from drafted_review where school_id = $1 order by drafted_at', [
    world.trust.riverside,
  ]);
const term = (title: string, beginsOn: string, endsOn: string) =>
  world.run(({ sql }) =>
    sql(
      `insert into academic_session (trust_id, source_id, external_id, title, type, begins_on, ends_on)
       values (app_trust(), $1, $2, $2, 'term', $3, $4)`,
      [world.trust.sourceId, title, beginsOn, endsOn],
    ),
  );

it('drafts at seven in London on the first school day of the month, to the minute, once with two workers', async () => {
  await leavingParent(world);
  const admin = await reviewerAt(world, 'account_admin', world.trust.riverside);
  await run();
  goTo('2026-12-01T06:59:59Z');
  expect(await draftReviewsJob.isDue(world.services)).toBe(false);
  goTo('2026-12-01T07:00:00Z');
  expect(await draftReviewsJob.isDue(world.services)).toBe(true);
  await Promise.all([run(), run(), run()]);
  await run();

  expect(await months()).toEqual([{ month: '2026-12' }]);
  expect(await draftedPlans(world, world.trust.riverside)).toMatchObject([{ state: 'draft' }]);
  expect((await reviewMails(world)).map(({ to }) => to)).toEqual([admin.email]);
});

it('catches up once after the machine was off for months, and keeps a run with nothing to do in the history', async () => {
  await addRegisteredParent(world);
  await run();
  goTo('2027-02-14T10:00:00Z');
  await Promise.all([run(), run()]);
  await run();
  expect(await months()).toEqual([{ month: '2027-02' }]);
  const runs = await world.rows(
    `select quiet, result from job_run where school_id = $1 and job = 'draft-reviews' order by due_at`,
    [world.trust.riverside],
  );
  expect(runs.at(-1)).toMatchObject({ quiet: false, result: { reviewed: 1, contacts: 0, drafted: 0 } });
});

it('waits for the first day of term, and is not made up for in a month of holidays', async () => {
  await term('Autumn', '2026-09-03', '2026-12-18');
  await term('Spring', '2027-01-05', '2027-03-25');
  await term('Summer', '2027-05-04', '2027-07-20');
  await run();
  goTo('2027-01-04T12:00:00Z');
  await run();
  expect((await months()).at(-1)).toEqual({ month: '2026-12' });
  goTo('2027-01-05T07:00:00Z');
  await run();
  expect((await months()).at(-1)).toEqual({ month: '2027-01' });
  goTo('2027-04-30T12:00:00Z');
  await run();
  expect((await months()).at(-1)).toEqual({ month: '2027-03' });
});

it('is once in the months in which the clocks change', async () => {
  await run();
  for (const instant of ['2027-03-01T07:00:00Z', '2027-03-28T01:30:00Z', '2027-03-31T23:30:00Z', '2027-04-01T06:00:00Z']) {
    goTo(instant);
    await run();
  } // prettier-ignore
  expect((await months()).slice(-2)).toEqual([{ month: '2027-03' }, { month: '2027-04' }]);
});

it('leaves it out while the trust has paused it', async () => {
  await run();
  const owner = world.as(await world.administrator('account_owner'));
  await owner.jobs.pause({ site: world.trust.id, job: 'draft-reviews' });
  goTo('2026-12-01T07:00:00Z');
  await run();
  expect(await months()).toEqual([]);
  const here = await owner.reviews.here({ site: world.trust.riverside });
  expect(here).toMatchObject({ paused: true, nextAt: null, last: null });
});
