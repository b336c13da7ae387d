import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort, newFolder, runProduct } from './product.ts';

let folder: string;
test.beforeEach(() => {
  folder = newFolder();
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

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

test('a start says where it is and who may sign in; Ctrl-C leaves nothing behind; the next start finds the data', async () => {
  const port = await freePort();
  const first = runProduct({ port, folder });
  await first.ready();
  await expect.poll(first.said).toContain(`Gatehouse is running at ${first.url}`);
  expect(first.said()).toContain('Made a demo trust');
  expect(first.said()).toContain(`${first.url}/dev/inbox`);
  const postgres = postgresPid();

  await first.stop('SIGINT');
  expect(isAlive(postgres)).toBe(false);

  const second = runProduct({ port, folder });
  await second.ready();
  await expect.poll(second.said).toContain('Gatehouse is running at');
  expect(second.said()).not.toContain('Made a demo trust');
  await second.stop();
});

test('a start after a power cut takes its database over again', async () => {
  const port = await freePort();
  const first = runProduct({ port, folder });
  await first.ready();
  await first.stop('SIGKILL');

  const second = runProduct({ port: await freePort(), folder });
  await second.ready();
  const postgres = postgresPid();
  await second.stop('SIGINT');
  expect(isAlive(postgres)).toBe(false);
});

test('a second start from the same folder is told so, and leaves the first alone', async () => {
  const first = runProduct({ port: await freePort(), folder });
  await first.ready();

  const second = runProduct({ port: await freePort(), folder });
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain('Gatehouse is already running from this folder');
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
  await first.stop();
});

test('a port that is taken gets a message that says what to do', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  const product = runProduct({ port, folder });

  expect(await product.ended).toBe(1);
  expect(product.said()).toContain(`Port ${port} is taken by another program.`);
  expect(product.said()).toContain(`PORT=${port + 1} npm start`);
  other.close();
});
