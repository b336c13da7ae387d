import type { PgBoss } from 'pg-boss';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork, type Services } from '#server/unit-of-work.ts';
import type { Job } from './define-job.ts';
import { jobs } from './index.ts';
import type { Lanes } from './smtp/lanes.ts';

/** What the worker works with. */
export interface WorkerParts {
  readonly services: Services;
  readonly boss: PgBoss;
  readonly lanes: Lanes;
}

/** Begins to take jobs of every kind. They are woken by the database, and look for themselves now and then. */
export async function startWorker({ services, boss, lanes }: WorkerParts): Promise<void> {
  for (const job of jobs) await work(job);
  // Whatever was due while no worker was there.
  await unitOfWork(services, systemActor('Gatehouse', null), ({ enqueue }) => enqueue('fire-due-jobs', {}));

  async function work({ name, run, work: options }: Job): Promise<void> {
    const polling = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 5 };
    await boss.work<unknown>(name, { ...polling, ...options }, async ([taken]) => {
      if (taken === undefined) return;
      const { data, signal } = taken;
      try {
        return await run({ services, lanes, signal }, data);
      } catch (error) {
        console.error(JSON.stringify({ at: 'job', job: name, id: taken.id, error: String(error) }));
        throw error;
      }
    });
  }
}
