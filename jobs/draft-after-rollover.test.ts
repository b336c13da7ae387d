import { afterAll, beforeEach, expect, it } from 'vitest';
import { draftedPlans, reviewMails } from '#server/testing/reviews.ts';
import { schoolYear, turn } from '#server/testing/school-year.ts';
import { createWorld } from '#server/testing/world.ts';
import { draftAfterRolloverJob } from './draft-after-rollover.ts';
import { createLanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';

const world = createWorld();
const lanes = createLanes({ server: smtpServer('smtp://127.0.0.1:9') });
afterAll(() => lanes.close());
beforeEach(() => world.database.asOwner('truncate job_run, job_pause'));
const run = () =>
  draftAfterRolloverJob.run({ services: world.services, lanes, signal: new AbortController().signal }, {});
const goTo = (instant: string) => world.pass({ seconds: (Date.parse(instant) - world.now.getTime()) / 1000 });

/** A rollover of Riverside that was finished on 2 September 2027, after which one family has no child there. */
async function finished() {
  const year = schoolYear(world);
  const { riverside: site } = world.trust;
  await year.family(['6', 'leaves']);
  await year.family(['5', 'stays']);
  const head = world.as(await world.administrator('account_admin', site));
  const { rolloverIds } = await head.rollover.open({ site, schoolIds: [site], ...turn });
  const rolloverId = rolloverIds[0] ?? '';
  await year.goTo('2027-07-12');
  const { planId } = await head.rollover.propose({ site, rolloverId });
  await head.rollover.answer({ site, rolloverId, answer: 'go' });
  await year.carryOut(planId);
  await year.goTo('2027-09-02');
  await head.rollover.finish({ site, rolloverId });
  await run();
  return site;
}

it('drafts at ten past seven in London on the fourteenth day, to the minute, once with two workers', async () => {
  const site = await finished();
  goTo('2027-09-15T22:00:00Z');
  await run();
  goTo('2027-09-16T06:09:59Z');
  expect(await draftAfterRolloverJob.isDue(world.services)).toBe(false);
  goTo('2027-09-16T06:10:00Z');
  expect(await draftAfterRolloverJob.isDue(world.services)).toBe(true);
  expect(await draftedPlans(world, site)).toEqual([]);
  await Promise.all([run(), run(), run()]);
  await run();
  expect(await draftedPlans(world, site)).toMatchObject([{ kind: 'contact_revoke', origin: 'rollover' }]);
  expect(await reviewMails(world)).toHaveLength(1);
});

it('catches up once after the machine was off over that day, and for weeks', async () => {
  const site = await finished();
  goTo('2027-10-25T03:00:00Z');
  await Promise.all([run(), run()]);
  goTo('2027-10-26T07:00:00Z');
  await run();
  expect(await draftedPlans(world, site)).toHaveLength(1);
  expect(await reviewMails(world)).toHaveLength(1);
  const runs = await world.rows<{ result: { contacts: number } }>(
    `select result from job_run where school_id = $1 and job = 'draft-after-rollover' and not quiet`,
    [site],
  );
  expect(runs).toMatchObject([{ result: { rollovers: 1, contacts: 1 } }]);
});
