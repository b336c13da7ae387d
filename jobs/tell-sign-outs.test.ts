import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { readAllowed } from '#server/outgoing/rules.ts';
import { heedAsProduct, type HeedingProduct } from '#server/testing/heeding-product.ts';
import { noticesOf, openBoth } from '#server/testing/opened-products.ts';
import { signedInHolders } from '#server/testing/signed-in-holders.ts';
import { runSignIn, type RunningSignIn } from '#server/testing/run-sign-in.ts';
import { createWorld } from '#server/testing/world.ts';
import { createLanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';
import { sweepSignOutsJob } from './sweep-sign-outs.ts';
import { tellSignOutsJob } from './tell-sign-outs.ts';

const world = createWorld();
const lanes = createLanes({ server: smtpServer('smtp://127.0.0.1:9') });
let portal: RunningSignIn;
let product: HeedingProduct;
beforeAll(async () => {
  portal = await runSignIn(world);
  world.decide({ OUTGOING_ALLOW: readAllowed('http://localhost') ?? [] });
});
afterAll(async () => {
  await portal.stop();
  await lanes.close();
});
beforeEach(async () => {
  await world.database.asOwner('truncate job_run');
  product = await heedAsProduct(world);
});
afterEach(() => product.stop());

const context = () => ({ services: world.services, lanes, signal: new AbortController().signal });
const tell = () => tellSignOutsJob.run(context(), { trustId: world.trust.id });

/** Somebody who has opened Tracker, which listens, and Insights, which does not. */
async function opened() {
  const both = await openBoth(world, portal, {
    tracker: { signOutUri: product.address },
    insights: { signOutUri: null },
  });
  product.knows(both.tracker, `${portal.url}/oidc`);
  const remove = () =>
    both.school.access.removeRole({ site: world.trust.riverside, grantId: both.grants.tracker });
  const log = async () =>
    (await both.owner.audit.list({ site: world.trust.id, deeds: 'products' })).rows
      .map(({ sentence }) => sentence)
      .filter((sentence) => sentence.includes('signed out'));
  return { ...both, remove, log };
}

it('tells a product that listens, by a token that it can verify, once', async () => {
  const { desk, remove, log } = await opened();
  await remove();

  expect(await tell()).toEqual({ told: 1, missed: 0 });
  expect(await tell()).toEqual({ told: 0, missed: 0 });

  expect(product.believed).toHaveLength(1);
  expect(product.believed[0]).toMatchObject({ sid: desk.tracker.sid });
  const [told] = product.believed;
  expect((told?.exp ?? 0) - (told?.iat ?? 0)).toBe(120);
  expect(await noticesOf(world)).toEqual(['Tracker access_ended accepted']);
  expect(await log()).toEqual(['Gatehouse told Tracker that Mei Herrera is signed out: accepted']);
});

it('tells a product that was down for an hour, later, with the same id, and is believed exactly once', async () => {
  const { remove, log } = await opened();
  product.from('is_down');
  await remove();

  for (let minute = 0; minute < 60; minute += 1) {
    await sweepSignOutsJob.run(context(), {});
    world.pass({ seconds: 60 });
  }
  const inVain = product.calls();
  expect(inVain).toBeGreaterThan(3);
  product.from('listens');
  world.pass({ hours: 1 });
  await sweepSignOutsJob.run(context(), {});
  world.pass({ hours: 3 });
  await sweepSignOutsJob.run(context(), {});

  expect(product.believed).toHaveLength(1);
  expect(product.calls()).toBe(inVain + 1);
  expect(await noticesOf(world)).toEqual(['Tracker access_ended accepted']);
  const sentences = await log();
  expect(sentences).toHaveLength(inVain + 1);
  expect(sentences[0]).toBe('Gatehouse told Tracker that Mei Herrera is signed out: accepted');
  expect(sentences.at(-1)).toMatch(
    /^Gatehouse could not tell Tracker that Mei Herrera is signed out \(the address cannot be reached from here\); tries again at \d\d:\d\d$/,
  );
});

it('tells a product of a sign-in that ran out, within the minute', async () => {
  const { desk } = await opened();
  world.pass({ hours: 12 });

  await sweepSignOutsJob.run(context(), {});

  expect(product.believed).toMatchObject([{ sid: desk.tracker.sid }]);
  expect(await noticesOf(world)).toEqual(['Tracker ran_out accepted']);
});

it('says that a product refused it, and tells it no more', async () => {
  const { remove, log } = await opened();
  product.from('refuses');
  await remove();

  expect(await tell()).toEqual({ told: 0, missed: 1 });
  world.pass({ hours: 24 });
  expect(await tell()).toEqual({ told: 0, missed: 0 });

  expect(product.calls()).toBe(1);
  expect(await noticesOf(world)).toEqual(['Tracker access_ended given_up']);
  expect(await log()).toEqual([
    'Gatehouse told Tracker that Mei Herrera is signed out: it refused (invalid_request)',
  ]);
});

it('tries for a day where a product fails, ever more seldom, and then gives up', async () => {
  const { remove, log } = await opened();
  product.from('fails');
  await remove();
  const began = world.now.getTime();

  for (let tries = 0; tries < 40; tries += 1) {
    await tell();
    const [next] = await world.rows<{ due: string }>(
      `select iso(due_at) as due from sign_out_notice where state = 'due'`,
    );
    if (next === undefined) break;
    world.pass({ seconds: (Date.parse(next.due) - world.now.getTime()) / 1000 });
  }

  const hours = (world.now.getTime() - began) / 3_600_000;
  expect(hours).toBeGreaterThan(18);
  expect(hours).toBeLessThan(30);
  expect(product.calls()).toBe(18);
  expect(await noticesOf(world)).toEqual(['Tracker access_ended given_up']);
  const sentences = await log();
  expect(sentences[0]).toBe(
    'Gatehouse told Tracker that Mei Herrera is signed out: it answered 503; that was the last try',
  );
});

it('asks to be woken in seconds after the first try in vain, and not for what the sweep finds', async () => {
  const { remove } = await opened();
  product.from('fails');
  await remove();
  await tell();

  const [, again] = await world.database.asOwner<{ seconds: number }>(
    `select extract(epoch from start_after - created_on)::int as seconds from pgboss.job
     where name = 'tell-sign-outs' and data->>'trustId' = $1 order by created_on`,
    [world.trust.id],
  );
  expect(again?.seconds).toBeGreaterThanOrEqual(4);
  expect(again?.seconds).toBeLessThanOrEqual(7);
});

it('calls nobody inside the network whom the operator did not allow', async () => {
  const { remove } = await opened();
  await remove();
  const allowed = world.services.settings.OUTGOING_ALLOW;
  world.decide({ OUTGOING_ALLOW: [] });

  expect(await tell()).toEqual({ told: 0, missed: 1 });
  world.decide({ OUTGOING_ALLOW: allowed });

  expect(product.calls()).toBe(0);
});

it('leaves a product alone that is down after five tries in a row, and lets no other wait for it', async () => {
  const down = await heedAsProduct(world);
  down.from('is_down');
  const { tracker, insights, owner, grants } = await openBoth(world, portal, {
    tracker: { signOutUri: down.address },
    insights: { signOutUri: product.address },
  });
  product.knows(insights, `${portal.url}/oidc`);
  await signedInHolders(world, tracker.id, 12);
  const site = world.trust.id;
  const [row] = await world.rows<{ id: string }>(`select id from product where name = 'Tracker'`);
  await owner.access.retireProduct({ site, productId: row?.id ?? '' });
  await owner.access.removeRole({ site, grantId: grants.insights });

  expect(await tell()).toEqual({ told: 1, missed: 5 });

  expect(product.believed).toHaveLength(1);
  expect(down.calls()).toBe(5);
  expect((await noticesOf(world)).filter((notice) => notice.endsWith('due'))).toHaveLength(13);
  await down.stop();
});
