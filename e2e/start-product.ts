import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoDevices } from './demo-devices.ts';
import { startProvider } from './fake-provider.ts';
import { newFolder, runProduct } from './product.ts';

const results = join(import.meta.dirname, '..', 'test-results');

/** Starts the whole product on a port and in a folder of this run, and a provider to sign in with; ends it after the last journey and keeps what it said. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const folder = newFolder();
  process.env['GATEHOUSE_DATA'] = join(folder, 'data');
  const provider = await startProvider();
  const product = runProduct({
    port: Number(new URL(process.env['GATEHOUSE_URL'] ?? '').port),
    folder,
    env: {
      // Products of the journeys listen on this machine.
      OUTGOING_ALLOW: 'http://127.0.0.1',
      MICROSOFT_CLIENT_ID: 'gatehouse',
      MICROSOFT_CLIENT_SECRET: 'a-secret-of-the-tests',
      MICROSOFT_ISSUER: provider.issuer,
    },
  });
  const stop = async () => {
    await product.stop();
    await provider.stop();
    mkdirSync(results, { recursive: true });
    writeFileSync(join(results, 'product.log'), product.said());
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  try {
    await product.ready();
    process.env['GATEHOUSE_DEVICES'] = await demoDevices();
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
