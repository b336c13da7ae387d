import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = join(import.meta.dirname, '..');
const names = ['DATABASE_URL', 'APP_DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL', 'SECRET', 'HOST'];
const providers = ['MICROSOFT', 'GOOGLE'].flatMap((name) => [
  `${name}_CLIENT_ID`,
  `${name}_CLIENT_SECRET`,
  `${name}_ISSUER`,
]);
const unset = Object.fromEntries([...names, ...providers].map((name) => [name, '']));
const patience = 300_000;

/** A port that nobody on this machine listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A folder for the data of one installation, open to the user that PostgreSQL runs as. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-e2e-'));
  chmodSync(folder, 0o755);
  return folder;
}

interface Run {
  readonly port: number;
  readonly folder: string;
  /** What is set besides. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `npm start` as a newcomer would: unless told otherwise, nothing is set but where to listen and where to keep the data. */
export function runProduct({ port, folder, env }: Run) {
  const url = `http://localhost:${port}`;
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, ...unset, ...env, PORT: String(port), DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const said: string[] = [];
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (piece) => said.push(String(piece)));
  const ended = once(npm, 'close').then(([code]): number | null => code);

  return {
    url,
    /** Everything that the terminal shows. */
    said: () => said.join(''),
    /** Its exit code, once it has ended. */
    ended,
    /** Waits until the pages answer; fails when it ends instead. */
    async ready(): Promise<void> {
      const giveUp = AbortSignal.timeout(patience);
      while (!(await answers(`${url}/healthz`))) {
        if (npm.exitCode !== null || giveUp.aborted) throw new Error(`npm start failed:\n${said.join('')}`);
        await wait(250);
      }
    },
    /** Sends a signal to npm and what it runs, as Ctrl-C does, and waits until the last of them has ended. */
    async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
      if (npm.exitCode === null && npm.signalCode === null && npm.pid !== undefined)
        process.kill(-npm.pid, signal);
      return ended;
    },
  };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
