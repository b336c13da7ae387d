import type { PgBoss } from 'pg-boss';
import { deadQueue } from '#server/runs/queues/queue-book.ts';
import type { Job } from './define-job.ts';
import { jobs } from './index.ts';

/** What all queues share: a worker that falls silent loses its job within half a minute, and no job vanishes. */
const common = { heartbeatSeconds: 20, notify: true, retentionSeconds: 90 * 24 * 3600 } as const;

/** Makes, or brings up to date, the queue of every job and its dead-letter queue, and the schedules. */
export async function createQueues(boss: PgBoss): Promise<void> {
  for (const job of jobs) await createQueue(boss, job);
}

async function createQueue(boss: PgBoss, { name, queue, schedule }: Job): Promise<void> {
  const dead = deadQueue(name);
  const { policy, ...options } = { ...common, ...queue, deadLetter: dead };
  if ((await boss.getQueue(dead)) === null)
    await boss.createQueue(dead, { retentionSeconds: common.retentionSeconds });
  if ((await boss.getQueue(name)) === null)
    await boss.createQueue(name, { ...options, ...(policy && { policy }) });
  else await boss.updateQueue(name, options);
  if (schedule) await boss.schedule(name, schedule.cron, {}, { tz: 'UTC', missed: 'once' });
  else await boss.unschedule(name);
}
