import { join } from 'node:path';
import { connect } from './connect.ts';
import { freePort } from './db/embedded/free-port.ts';
import { hold } from './db/embedded/hold.ts';
import { openSettings } from './db/embedded/open-settings.ts';
import { migrate } from './db/migrate.ts';
import { seedDemo } from './db/seed.ts';
import { ensurePortIsFree } from './http/listen.ts';
import type { Settings } from './settings.ts';
import { buildPages } from './start/build-pages.ts';
import { demoAddresses, demoEnvironment, mayCallThem, type DemoAddress } from './start/demo-products.ts';
import { keepRunning } from './start/keep-running.ts';
import { orExplain } from './start/or-explain.ts';
import { smallHeap } from './start/small-heap.ts';
import { untilHealthy } from './start/until-healthy.ts';
import { welcome } from './start/welcome.ts';
import { whenAskedToStop } from './start/when-asked-to-stop.ts';

/* The whole product in one go: `npm start`, and with --dev what `npm run dev` is. */

const dev = process.argv.includes('--dev');
const root = join(import.meta.dirname, '..');
const running = new AsyncDisposableStack();
const say = (text: string) => console.log(text);

whenAskedToStop(async () => {
  say('\nStopping …');
  await running.disposeAsync();
});
await orExplain(async () => {
  try {
    await start();
  } catch (error) {
    await running.disposeAsync();
    throw error;
  }
});

async function start(): Promise<void> {
  say('Starting PostgreSQL …');
  const { settings, env, embedded } = await openSettings(process.env, await freePort());
  if (embedded) {
    const held = await hold(embedded.url);
    if (held === null) {
      throw new Error('Gatehouse is already running from this folder. Stop that one first.', {
        cause: 'held',
      });
    }
    running.defer(() => embedded.stop());
    running.defer(() => held.release());
  }
  await ensurePortIsFree(settings);
  const products = embedded ? await demoAddresses(settings) : [];
  const demo = await prepareDatabase(settings, products);
  if (!dev) await buildPages(say);

  const NODE_ENV = dev ? 'development' : 'production';
  const parent = { ...env, ...(embedded && mayCallThem(env, products)), NODE_ENV } as const;
  const web = keepRunning({
    name: 'web server',
    file: join(root, 'server', dev ? 'dev.ts' : 'main.ts'),
    env: parent,
    execArgv: dev ? ['--watch-path=server'] : [],
  });
  running.defer(() => web.stop());
  const worker = keepRunning({
    name: 'worker',
    file: join(root, 'jobs', 'worker.ts'),
    env: parent,
    execArgv: smallHeap,
  });
  running.defer(() => worker.stop());
  if (demo !== null) {
    const file = join(root, 'server', 'demo-product', 'main.ts');
    const shown = keepRunning({ name: 'products of the demo', file, env: { ...demo, NODE_ENV } });
    running.defer(() => shown.stop());
  }

  await Promise.race([untilHealthy(settings), web.endedOnce]);
  say(welcome(settings, products));
}

/** Answers with what the products of the demo run with; null where there is no demo. */
async function prepareDatabase(
  settings: Settings,
  products: readonly DemoAddress[],
): Promise<Readonly<Record<string, string | undefined>> | null> {
  say('Bringing the database up to date …');
  await migrate({ ownerUrl: settings.DATABASE_URL, appUrl: settings.APP_DATABASE_URL });
  if (!settings.embedded) return null;
  const { services, stop } = await connect(settings, { role: 'web' });
  try {
    if (await seedDemo(services)) say('Made a demo trust, with schools and people to try things on.');
    return await demoEnvironment(services, products);
  } finally {
    await stop();
  }
}
