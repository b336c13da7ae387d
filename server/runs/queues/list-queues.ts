import type { Reading } from '../../unit-of-work.ts';
import { jobNames } from '../book/job-book.ts';
import { reasonOf } from '../run-rules.ts';
import { deadQueue, queueNames, queueOfDead, queueTitles, type QueueName } from './queue-book.ts';

/** How much work waits in a queue, for one trust. */
export interface QueueRow {
  readonly queue: QueueName;
  readonly title: string;
  readonly waiting: number;
  /** Failed, and to be tried again. */
  readonly again: number;
  readonly active: number;
}

/** Work that failed too often and was put aside. Instants are ISO 8601 strings in UTC. */
export interface DeadLetter {
  readonly id: string;
  readonly queue: QueueName;
  readonly title: string;
  readonly at: string;
  readonly tries: number;
  readonly reason: string;
  readonly planId: string | null;
}

/** The queues as one trust sees them: its own work, and of the schedules of the installation how much there is. */
export interface Queues {
  readonly queues: readonly QueueRow[];
  readonly dead: readonly DeadLetter[];
  readonly schedules: { readonly waiting: number; readonly active: number; readonly failed: number };
}

const mine = `data->>'trustId' = $2`;
const counts = `
  select name as queue, count(*) filter (where state = 'created')::int as waiting, count(*) filter (where state = 'retry')::int as again,
    count(*) filter (where state = 'active')::int as active
  from pgboss.job where name = any ($1) and ${mine} and state < 'completed' group by name`;
const letters = `
  select id, name, iso(created_on) as at, coalesce(source_retry_count, 0) + 1 as tries,
    coalesce(source_output->>'message', source_output->'value'->>'message', '') as reason, data->>'planId' as "planId"
  from pgboss.job where name = any ($1) and ${mine} and state = 'created' order by created_on desc, id limit 100`;
const ofAll = `
  select count(*) filter (where state < 'active' and name = any ($1))::int as waiting,
    count(*) filter (where state = 'active' and name = any ($1))::int as active,
    count(*) filter (where state = 'created' and name = any ($2))::int as failed
  from pgboss.job where name = any ($1 || $2) and state < 'completed'`;

interface LetterRow extends Omit<DeadLetter, 'queue' | 'title'> {
  readonly name: string;
}

/**
 * The queues of a trust: what waits, what is under way, and what was put aside with the reason. Nobody sees what another
 * trust's work is about: the queue knows no row-level security, so it is asked for this trust's alone.
 */
export async function listQueues({ sql }: Reading, trustId: string): Promise<Queues> {
  const found = await sql<Omit<QueueRow, 'title'>>(counts, [queueNames, trustId]);
  const dead = await sql<LetterRow>(letters, [queueNames.map(deadQueue), trustId]);
  const [all] = await sql<Queues['schedules']>(ofAll, [jobNames, jobNames.map(deadQueue)]);
  return {
    queues: queueNames.map((queue) => {
      const { waiting = 0, again = 0, active = 0 } = found.find((row) => row.queue === queue) ?? {};
      return { queue, title: queueTitles[queue], waiting, again, active };
    }),
    dead: dead.flatMap(({ name, reason, ...letter }) => {
      const queue = queueOfDead(name);
      return queue === null
        ? []
        : [{ ...letter, queue, title: queueTitles[queue], reason: reasonOf(reason) }];
    }),
    schedules: all ?? { waiting: 0, active: 0, failed: 0 },
  };
}
