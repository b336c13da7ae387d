import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSettings, wantsEmbedded, type Settings } from '../../settings.ts';
import { hold } from './hold.ts';
import { startPostgres, type EmbeddedPostgres } from './start-postgres.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that work, and the database that was brought along for them. */
export interface OpenSettings {
  readonly settings: Settings;
  /** The same as an environment, for child processes. */
  readonly env: Environment;
  readonly embedded: EmbeddedPostgres | null;
  /** Ends the embedded PostgreSQL, unless it was running before or somebody has taken it over since. */
  stop(): Promise<void>;
}

/** The settings in `env`; when nothing is set there, those of the embedded PostgreSQL, which is running afterwards. */
export async function openSettings(env: Environment, smtpPort = 25): Promise<OpenSettings> {
  if (!wantsEmbedded(env)) {
    return { settings: parseSettings(env), env, embedded: null, stop: async () => {} };
  }
  const { DATA_DIR: folder = '.data', PORT = '3000' } = env;
  const secret = keptSecret(folder);
  const withDatabase = (url: string) => ({
    ...env,
    EMBEDDED: 'yes',
    DATABASE_URL: url,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    PUBLIC_URL: `http://localhost:${PORT}`,
    SECRET: secret,
  });
  // What is wrong with the rest is told before anything starts.
  parseSettings(withDatabase('postgres://localhost'));
  const password = createHmac('sha256', secret).update('owner-database-password').digest('hex');
  const embedded = await startPostgres({ folder: join(folder, 'postgres'), password });
  const whole = withDatabase(embedded.url);
  return { settings: parseSettings(whole), env: whole, embedded, stop: () => stopUnlessHeld(embedded) };
}

async function stopUnlessHeld({ url, takenOver, stop }: EmbeddedPostgres): Promise<void> {
  const held = takenOver ? null : await hold(url);
  if (held === null) return;
  await held.release();
  await stop();
}

/** The secret of this installation, made once. */
function keptSecret(folder: string): string {
  const file = join(folder, 'secret');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}
