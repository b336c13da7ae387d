import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { readAllowed } from '#server/outgoing/rules.ts';
import { heedAsProduct, type HeedingProduct } from '#server/testing/heeding-product.ts';
import { noticesOf, openBoth } from '#server/testing/opened-products.ts';
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
