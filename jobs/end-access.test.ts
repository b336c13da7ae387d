import { afterAll, beforeEach, expect, it } from 'vitest';
import { addTeacher } from '#server/testing/teacher.ts';
import { createWorld } from '#server/testing/world.ts';
import { endAccessJob } from './end-access.ts';
import { createLanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';

const world = createWorld();
// Every test begins at the same minute, in which this job runs once, for every trust: nothing of earlier ones is left to end.
beforeEach(() => world.database.asOwner('truncate job_run; update "grant" set ends_at = null'));

// It sends nothing itself.
const lanes = createLanes({ server: smtpServer('smtp://127.0.0.1:9') });
afterAll(() => lanes.close());
const run = (signal = new AbortController().signal) =>
  endAccessJob.run({ services: world.services, lanes, signal }, {});
const inAnHour = () => new Date(world.now.getTime() + 3_600_000).toISOString();

/** Somebody signed in whose only access ends in an hour. */
async function supply() {
  const one = await addTeacher(world);
  const grantId = await one.give(world.trust.riverside, 'Tracker', 'Full Edit', { endsAt: inAnHour() });
  return { ...one, grantId, browser: await one.signIn() };
}

const told = (email: string) =>
  world.database.asOwner(`select from mail where template = 'access-removed' and to_address = $1`, [email]);
const reasonOf = async (grantId: string) => {
  const [row] = await world.database.asOwner<{ reason: string | null }>(
    'select end_reason as reason from "grant" where id = $1',
    [grantId],
  );
  return row?.reason ?? null;
};

it('ends what is over in every trust, and tells where the trust wants it', async () => {
  const here = await supply();
  await world.startAfresh();
  const there = await supply();
  await world.run(({ sql }) => sql('update trust set tell_ended = false where id = app_trust()'));
  world.pass({ hours: 2 });

  expect(await run()).toMatchObject({ ended: 2 });

  expect(await Promise.all([here, there].map(({ grantId }) => reasonOf(grantId)))).toEqual([
    'end_date',
    'end_date',
  ]);
  expect(await Promise.all([here, there].map(({ browser }) => browser.whoIs()))).toEqual([null, null]);
  expect(await told(here.email)).toHaveLength(1);
  expect(await told(there.email)).toHaveLength(0);
});

it('goes on, two hundred at a time, until nothing is left', async () => {
  const people = await world.manyStaff(Array.from({ length: 201 }, () => ({})));
  await world.run(async ({ sql }) => {
    const made = `select id as person, overlay(id::text placing 'f' from 1)::uuid as account from unnest($1::uuid[]) id`;
    await sql(
      `insert into account (id, name, email) select account, 'Ada', account || '@northgate.example' from (${made}) made`,
      [people],
    );
    await sql(
      `insert into "grant" (trust_id, account_id, person_id, product_id, product_role_id, given_at, ends_at)
       select app_trust(), account, person, r.product_id, r.id, gatehouse_now(), $3 from (${made}) made, product_role r where r.id = $2`,
      [people, world.trust.role('Insights', 'Full Edit'), inAnHour()],
    );
    await sql('update trust set tell_ended = false where id = app_trust()');
  });
  world.pass({ hours: 2 });

  expect(await run()).toEqual({ ended: 201 });

  expect(await world.rows('select from "grant" where ended_at is null')).toEqual([]);
});

it('stops between two chunks when it is told to', async () => {
  const { grantId } = await supply();
  world.pass({ hours: 2 });

  await expect(run(AbortSignal.abort())).rejects.toThrow('stopped');

  expect(await reasonOf(grantId)).toBeNull();
});

it('ends and tells once, delivered twice at once, again and a day late', async () => {
  const { email, grantId } = await supply();
  world.pass({ hours: 25 });

  await Promise.all([run(), run()]);
  expect(await run()).toEqual({ skipped: 'already done' });
  world.pass({ seconds: 300 });
  expect(await run()).toEqual({ ended: 0 });

  expect(await reasonOf(grantId)).toBe('end_date');
  expect(await told(email)).toHaveLength(1);
});

it('leaves what is not over yet, and whoever holds it signed in', async () => {
  const { browser, grantId } = await supply();
  world.pass({ seconds: 3599 });

  expect(await run()).toEqual({ ended: 0 });

  expect(await reasonOf(grantId)).toBeNull();
  expect(await browser.whoIs()).not.toBeNull();
});

it('neither ends nor signs out when it breaks off, and is taken up again', async () => {
  const { browser, grantId } = await supply();
  world.pass({ hours: 2 });
  await world.database.asOwner(
    `alter table mail add constraint no_mail check (template <> 'access-removed') not valid`,
  );
  await expect(run()).rejects.toThrow();
  expect(await reasonOf(grantId)).toBeNull();
  expect(await browser.whoIs()).not.toBeNull();

  await world.database.asOwner('alter table mail drop constraint no_mail');
  expect(await run()).toEqual({ ended: 1 });

  expect(await browser.whoIs()).toBeNull();
});
