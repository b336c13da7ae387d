import { beforeEach, expect, it } from 'vitest';
import { rosterFolder, switchOn } from '../testing/nightly.ts';
import { createWorld } from '../testing/world.ts';
import type { Caller } from '../trpc/router.ts';
import { jobBook, jobNames, type JobName } from './book/job-book.ts';

const world = createWorld();
const refused = (code: string) => ({ cause: { code } });
const mayRest = jobNames.filter((job) => jobBook[job].keepsOn === null);
const keepOn = jobNames.filter((job) => jobBook[job].keepsOn !== null);
let api: Caller['jobs'];
let site: string;
beforeEach(async () => {
  await rosterFolder(world);
  ({ jobs: api, site } = await switchOn(world));
});
const row = async (job: JobName) => (await api.list({ site })).find((each) => each.job === job);

it.each(jobNames)('%s has words, a next time, Run now, once, and a history', async (job) => {
  const shown = await row(job);
  expect([shown?.title, shown?.about, shown?.when]).not.toContain('');
  expect(Date.parse(shown?.nextAt ?? '')).toBeGreaterThan(world.now.getTime());

  await api.runNow({ site, job });
  await expect(api.runNow({ site, job })).rejects.toMatchObject(refused('job_running'));
  const { rows } = await api.history({ site, job });
  const schools = await world.rows('select from school where trust_id = app_trust() and gone_at is null');
  expect(rows).toHaveLength(jobBook[job].goes === 'school' ? schools.length : 1);
  for (const asked of rows) expect(asked).toMatchObject({ state: 'waiting', askedBy: expect.any(String) });
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
});

it.each(mayRest)('%s can be paused, and does not run then', async (job) => {
  await api.pause({ site, job });
  expect(await row(job)).toMatchObject({ paused: { at: world.now.toISOString() }, nextAt: null });
  await expect(api.runNow({ site, job })).rejects.toMatchObject(refused('job_paused'));
  await api.goOn({ site, job });
  expect(await row(job)).toMatchObject({ paused: null, nextAt: expect.any(String) });
});

it.each(keepOn)('%s cannot be paused, and says why', async (job) => {
  await expect(api.pause({ site, job })).rejects.toMatchObject(refused('not_permitted'));
  expect(await row(job)).toMatchObject({ paused: null, keepsOn: jobBook[job].keepsOn });
});

it('tells when the roster is fetched, and the first review of a school is drafted; nothing of what is switched off', async () => {
  expect((await row('draft-reviews'))?.nextAt).toBe('2026-12-01T07:00:00.000Z');
  await switchOn(world, {}, '02:30');
  expect((await row('import-nightly'))?.nextAt).toBe('2026-11-21T02:30:00.000Z');

  await world.run(({ sql }) => sql('update trust set nightly_since = null where id = app_trust()'));
  expect((await row('import-nightly'))?.nextAt).toBe(null);
});
