import { MikroORM } from '@mikro-orm/postgresql';
import { PgBoss } from 'pg-boss';
import { ormConfig } from '../mikro-orm.config.ts';
import type { Settings } from './settings.ts';
import type { Services } from './unit-of-work.ts';

/** What a process holds open, and how to let go of it. */
export interface Connected {
  readonly services: Services;
  readonly boss: PgBoss;
  stop(): Promise<void>;
}

/** How one process uses the queue: the worker listens and keeps house, the web only sends. */
export interface ConnectOptions {
  readonly role: 'web' | 'worker';
  readonly poolSize?: number;
  readonly clock?: () => Date;
}

/** Opens the database and the queue as the application's role. Fails when the database is not there or not up to date. */
export async function connect(
  settings: Settings,
  { role, poolSize = 10, clock }: ConnectOptions,
): Promise<Connected> {
  const worker = role === 'worker';
  const orm = await MikroORM.init(ormConfig(settings.APP_DATABASE_URL, poolSize));
  const boss = new PgBoss({
    connectionString: settings.APP_DATABASE_URL,
    max: 4,
    migrate: false,
    createSchema: false,
    supervise: worker,
    schedule: worker,
    reindex: false,
    useListenNotify: worker,
  });
  // Without a listener a restart of PostgreSQL would end the process; with one, workers recover by themselves.
  boss.on('error', (error) => console.error(JSON.stringify({ at: 'queue', error: error.message })));
  await boss.start();
  return {
    services: { orm, boss, settings, ...(clock && { clock }) },
    boss,
    async stop() {
      await boss.stop({ graceful: worker, timeout: 20_000 });
      await orm.close();
    },
  };
}
