import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { installation } from './installation.ts';
import { freePort } from './product.ts';

/** A second web server of the same installation, as an operator runs one beside the first. Ends when told to. */
export async function secondServer(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const { databaseUrl, secret } = installation();
  const port = await freePort();
  const web = spawn('npm', ['run', 'web'], {
    cwd: join(import.meta.dirname, '..'),
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl,
      SECRET: secret,
      PUBLIC_URL: process.env['GATEHOUSE_URL'],
      SMTP_URL: 'smtp://127.0.0.1:25',
      PORT: String(port),
      HOST: '127.0.0.1',
    },
    stdio: 'ignore',
    detached: true,
  });
  const ended = once(web, 'close');
  const url = `http://localhost:${port}`;
  const giveUp = AbortSignal.timeout(60_000);
  while (!(await answers(`${url}/healthz`))) giveUp.throwIfAborted();
  return {
    url,
    async stop() {
      if (web.pid !== undefined) process.kill(-web.pid, 'SIGTERM');
      await ended;
    },
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(1_000) }).then(
    ({ ok }) => ok,
    () => new Promise((done) => setTimeout(() => done(false), 100)),
  );
