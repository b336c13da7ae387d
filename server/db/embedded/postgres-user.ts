import { spawnSync } from 'node:child_process';

/** Who PostgreSQL's programs run as. */
export interface PostgresUser {
  readonly uid: number;
  readonly gid: number;
}

const idOf = (flag: '-u' | '-g') => {
  const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : null;
};

function existing(): PostgresUser | null {
  const uid = idOf('-u');
  const gid = idOf('-g');
  return uid === null || gid === null ? null : { uid, gid };
}

/**
 * PostgreSQL refuses to run as root, so for root this is the user `postgres`, made when there is none.
 * Null for everyone else: they run it as themselves.
 */
export function postgresUser(): PostgresUser | null {
  if (process.getuid?.() !== 0) return null;
  const found = existing();
  if (found !== null) return found;
  spawnSync('groupadd', ['--system', 'postgres']);
  spawnSync('useradd', ['--system', '-g', 'postgres', '--no-create-home', 'postgres']);
  const made = existing();
  if (made !== null) return made;
  throw new Error(
    'PostgreSQL does not run as root, and a user "postgres" for it could not be made here.\n' +
      'Run Gatehouse as another user, or set DATABASE_URL (see the README) to use a database of your own.',
  );
}

/** Whether that user gets as far as this file or folder. */
export const reaches = (user: PostgresUser | null, path: string): boolean =>
  user === null || spawnSync('sh', ['-c', 'test -x "$0"', path], { ...user, cwd: '/' }).status === 0;
