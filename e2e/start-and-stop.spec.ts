import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort, newFolder, runProduct } from './product.ts';

// One installation, from its first start on: to make another for each of these takes longer than all that they do.
test.describe.configure({ mode: 'serial' });

let folder: string;
let product: ReturnType<typeof runProduct>;
test.beforeAll(() => {
  folder = newFolder();
});
test.afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** The process id of the PostgreSQL that works in this folder. */
const postgresPid = () =>
  Number(readFileSync(join(folder, 'data', 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
const isAlive = (pid: number) => {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

test('a start says where it is and who may sign in', async () => {
  product = runProduct({ port: await freePort(), folder });
  await product.ready();
  await expect.poll(product.said).toContain(`Gatehouse is running at ${product.url}`);
  expect(product.said()).toContain('Made a demo trust');
  expect(product.said()).toContain(`${product.url}/dev/inbox`);
});

test('a second start from the same folder is told so, and leaves the first alone', async () => {
  const second = runProduct({ port: await freePort(), folder });
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain('Gatehouse is already running from this folder');
  expect((await fetch(`${product.url}/healthz`)).status).toBe(200);
});

test('Ctrl-C leaves nothing behind; the next start finds the data', async () => {
  const postgres = postgresPid();
  await product.stop('SIGINT');
  expect(isAlive(postgres)).toBe(false);

  product = runProduct({ port: Number(new URL(product.url).port), folder });
  await product.ready();
  await expect.poll(product.said).toContain('Gatehouse is running at');
  expect(product.said()).not.toContain('Made a demo trust');
});

test('a start after a power cut takes its database over again', async () => {
  await product.stop('SIGKILL');
  const left = postgresPid();
  expect(isAlive(left)).toBe(true);

  product = runProduct({ port: await freePort(), folder });
  await product.ready();
  expect(postgresPid()).toBe(left);
  await product.stop('SIGINT');
  expect(isAlive(left)).toBe(false);
});

test('a port that is taken gets a message that says what to do', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  product = runProduct({ port, folder });

  expect(await product.ended).toBe(1);
  expect(product.said()).toContain(`Port ${port} is taken by another program.`);
  expect(product.said()).toContain(`PORT=${port + 1} npm start`);
  other.close();
});
