import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = join(import.meta.dirname, '..');
const logFile = join(root, 'test-results', 'product.log');
const unset = { DATABASE_URL: '', APP_DATABASE_URL: '', SMTP_URL: '', PUBLIC_URL: '', SECRET: '', HOST: '' };
const patience = 300_000;

/** Starts the whole product as a newcomer would, `npm start`, on a port and in a folder of this run; ends it after the last journey. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const url = process.env['GATEHOUSE_URL'];
  if (url === undefined) throw new Error('playwright.config.ts sets GATEHOUSE_URL');
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-e2e-'));
  chmodSync(folder, 0o755);
  const product = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, ...unset, PORT: new URL(url).port, DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  keepLog(product);

  const stop = async () => {
    if (product.exitCode === null && product.pid !== undefined) {
      const ended = once(product, 'close');
      process.kill(-product.pid, 'SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilItAnswers(`${url}/healthz`, product);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

function keepLog({ stdout, stderr }: ChildProcess): void {
  mkdirSync(join(logFile, '..'), { recursive: true });
  const log = createWriteStream(logFile);
  stdout?.pipe(log);
  stderr?.pipe(log);
}

async function untilItAnswers(url: string, product: ChildProcess): Promise<void> {
  const giveUp = AbortSignal.timeout(patience);
  while (!(await answers(url))) {
    if (product.exitCode !== null || giveUp.aborted) throw new Error(`npm start failed; see ${logFile}`);
    await wait(250);
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
