import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port.ts';
import { postgresPrograms, sharedFolder, type RunProgram } from './postgres-programs.ts';
import { postgresUser, reaches, type PostgresUser } from './postgres-user.ts';

/** A running PostgreSQL of our own, and how to connect as its owner. */
export interface EmbeddedPostgres {
  readonly url: string;
  /** Where the data is in fact. */
  readonly folder: string;
  /** Whether it was running before. */
  readonly takenOver: boolean;
  stop(): Promise<void>;
}

interface Options {
  /** Where the data is, or will be. */
  readonly folder: string;
  readonly password: string;
  readonly port?: number;
  /** For tests: as fast as it gets, and everything is lost when the power goes. */
  readonly throwaway?: boolean;
}

const always = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC'];
const kept = ['shared_buffers=256MB', 'max_wal_size=2GB'];
const thrownAway = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];

/**
 * Starts PostgreSQL on the data in `folder`, which is made on the first start. One that is already
 * running there, left behind by a process that was killed, is taken over.
 */
export async function startPostgres({
  folder,
  password,
  port,
  throwaway,
}: Options): Promise<EmbeddedPostgres> {
  const user = postgresUser();
  const run = postgresPrograms(user);
  const data = reachableFolder(resolve(folder), user);
  if (!existsSync(join(data, 'PG_VERSION'))) create(run, data, password, user);
  const takenOver = await answers(portOf(data));
  if (!takenOver) {
    // A lock file that outlived its PostgreSQL; its number may by now be somebody else's.
    rmSync(join(data, 'postmaster.pid'), { force: true });
    const settings = [`port=${port ?? (await freePort())}`, ...always, ...(throwaway ? thrownAway : kept)];
    const options = settings.map((setting) => `-c "${setting}"`).join(' ');
    await begin(run, data, options);
  }
  return {
    url: `postgres://gatehouse:${password}@127.0.0.1:${portOf(data)}/gatehouse`,
    folder: data,
    takenOver,
    stop: async () => run('pg_ctl', ['stop', '-D', data, '-w', '-m', throwaway ? 'immediate' : 'fast']),
  };
}

async function begin(run: RunProgram, data: string, options: string): Promise<void> {
  const log = join(data, 'postgres.log');
  for (let tries = 10; ; tries -= 1) {
    try {
      return run('pg_ctl', ['start', '-D', data, '-w', '-t', '60', '-l', log, '-o', options]);
    } catch (error) {
      const said = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n') : '';
      if (tries === 0)
        throw new Error(`PostgreSQL did not start. The end of ${log}:\n${said}`, { cause: error });
    }
    // One that was killed a moment ago may still be holding on to its memory.
    await wait(500);
  }
}

function create(run: RunProgram, data: string, password: string, user: PostgresUser | null): void {
  // Made beside and then renamed, so that a first start that is killed leaves nothing half done.
  const half = `${data}.new`;
  const secret = `${data}.password`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  writeFileSync(secret, password, { mode: 0o600 });
  if (user !== null) for (const path of [half, secret]) chownSync(path, user.uid, user.gid);
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    run('initdb', ['-D', half, '-U', 'gatehouse', '-A', 'scram-sha-256', `--pwfile=${secret}`, ...locale]);
    run('postgres', ['--single', '-D', half, 'postgres'], { input: 'create database gatehouse\n' });
  } finally {
    rmSync(secret);
  }
  renameSync(half, data);
}

/** The folder itself, or one under /var/lib where the user that PostgreSQL runs as cannot get to it. */
function reachableFolder(folder: string, user: PostgresUser | null): string {
  const parent = dirname(folder);
  if (!existsSync(parent)) {
    mkdirSync(parent, { recursive: true });
    chmodSync(parent, 0o755);
  }
  if (reaches(user, parent)) return folder;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
  return join(sharedFolder, `${basename(folder)}-${name}`);
}

function portOf(data: string): number {
  const lockFile = join(data, 'postmaster.pid');
  return existsSync(lockFile) ? Number(readFileSync(lockFile, 'utf8').split('\n')[3]) : 0;
}

/** What PostgreSQL answers with one letter, before anybody has said who they are. */
const askForEncryption = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** Whether PostgreSQL itself answers: one that was killed a moment ago is still connected to, and says nothing. */
function answers(port: number): Promise<boolean> {
  if (port === 0) return Promise.resolve(false);
  const { promise, resolve: say } = Promise.withResolvers<boolean>();
  const socket = connect(port, '127.0.0.1', () => socket.write(askForEncryption));
  socket.once('data', () => say(true));
  socket.once('error', () => say(false));
  socket.once('close', () => say(false));
  return promise.finally(() => socket.destroy());
}
