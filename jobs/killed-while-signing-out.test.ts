import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { connectProduct } from '#server/testing/connected-product.ts';
import { finishPlan } from '#server/testing/finish-plan.ts';
import { heedAsProduct } from '#server/testing/heeding-product.ts';
import { runSignIn } from '#server/testing/run-sign-in.ts';
import { signedInHolders } from '#server/testing/signed-in-holders.ts';
import { createWorld } from '#server/testing/world.ts';
import { readAllowed } from '#server/outgoing/rules.ts';
import { createLanes } from './smtp/lanes.ts';
import { smtpServer } from './smtp/smtp-server.ts';
import { tellSignOutsJob } from './tell-sign-outs.ts';

const world = createWorld();
const stop: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of stop.splice(0)) await end();
});
const [total, kills] = [1_000, 5];

/** A worker process of its own, which is killed as soon as `moment` has come. */
async function workUntil(moment: () => boolean): Promise<void> {
  const { PUBLIC_URL, SECRET, DATABASE_URL, APP_DATABASE_URL, DATA_DIR, SMTP_URL } = world.services.settings;
  const settings = { PUBLIC_URL, SECRET, DATABASE_URL, APP_DATABASE_URL, DATA_DIR, SMTP_URL };
  const worker = spawn(process.execPath, ['jobs/worker.ts'], {
    env: { ...process.env, ...settings, OUTGOING_ALLOW: 'http://localhost' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  stop.push(() => worker.kill('SIGKILL'));
  await expect.poll(moment, { interval: 2, timeout: 120_000 }).toBe(true);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

/**
 * What comes by itself 20 seconds after a worker was killed: what it had taken on is anybody's again, and the queue, which
 * has missed the heartbeat of its job, gives the job to another.
 */
const giveOutAgain = () =>
  world.run(async ({ sql, enqueue }) => {
    await sql('update sign_out_notice set taken_until = gatehouse_now() where taken_until > gatehouse_now()');
    await enqueue('tell-sign-outs', { trustId: world.trust.id });
  });

/** Everybody at once loses Tracker, by one bulk change. */
async function removeFromAll(ids: readonly string[]): Promise<void> {
  const { id: site, riverside } = world.trust;
  await world.run(({ sql }) =>
    sql(
      'update trust set refused_percent = 100, second_person_percent = 100, second_person_people = 9999 where id = $1',
      [site],
    ),
  );
  const office = world.as(await world.administrator('account_admin', riverside));
  const [product] = await world.rows<{ id: string }>(`select id from product where name = 'Tracker'`);
  const change = { kind: 'remove_role', productId: product?.id ?? '' } as const;
  const who = { ids: [...ids] };
  const { planId } = await office.plans.makeChange({
    site: riverside,
    who,
    change,
    typed: total,
    tell: false,
  });
  await finishPlan(world, planId);
}

it('a thousand sign-outs by one bulk change, and the worker killed five times: each is heard, and none lost', async () => {
  world.pass({ seconds: (Date.now() - world.now.getTime()) / 1000 });
  const portal = await runSignIn(world);
  const product = await heedAsProduct(world);
  stop.push(portal.stop, product.stop);
  world.decide({ OUTGOING_ALLOW: readAllowed('http://localhost') ?? [] });
  const client = await connectProduct(world, portal, { signOutUri: product.address });
  product.knows(client, `${portal.url}/oidc`);
  await removeFromAll(await signedInHolders(world, client.id, total));
  const due = async () => (await world.rows(`select from sign_out_notice where state = 'due'`)).length;
  expect(await due()).toBe(total);

  const moments: number[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    await giveOutAgain();
    const before = product.believed.length;
    await workUntil(() => product.believed.length > before + 20 * (kill + 1));
    moments.push(product.believed.length);
    world.pass({ seconds: (Date.now() - world.now.getTime()) / 1000 });
  }
  expect(await due(), `killed after ${moments.join(', ')}`).toBeGreaterThan(0);
  const lanes = createLanes({ server: smtpServer('smtp://127.0.0.1:9') });
  stop.push(lanes.close);
  const context = { services: world.services, lanes, signal: new AbortController().signal };
  world.pass({ seconds: 30 });
  await tellSignOutsJob.run(context, { trustId: world.trust.id });

  expect(await due()).toBe(0);
  expect(new Set(product.believed.map(({ jti }) => jti)).size).toBe(total);
  expect(new Set(product.believed.map(({ sid }) => sid)).size).toBe(total);
  // Told twice is only what was in the air at a kill, or answered too late to be heard.
  const unheard = (await world.audited()).filter((action) => action === 'product.not_reached').length;
  expect(product.believed.length).toBeLessThanOrEqual(total + 5 * kills + unheard);
  const accepted = await world.rows(`select from sign_out_notice where state = 'accepted'`);
  expect(accepted).toHaveLength(total);
  expect((await world.audited()).filter((action) => action === 'product.told')).toHaveLength(total);
}, 900_000);
