import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { queues } from '../../queue.ts';
import { deadQueue, queueTitles, type QueueName } from './queue-book.ts';

/** Which dead letter of which queue, in whose trust. */
export interface WantedLetter {
  readonly trustId: string;
  readonly queue: QueueName;
  readonly letterId: string;
}

/** Takes a dead letter out of its queue: whoever comes second finds none. Refuses `not_found`, also for another trust's. */
async function take({ sql }: UnitOfWork, { trustId, queue, letterId }: WantedLetter): Promise<unknown> {
  const [taken] = await sql<{ data: unknown }>(
    `delete from pgboss.job where name = $1 and id = $2 and data->>'trustId' = $3 and state = 'created' returning data`,
    [deadQueue(queue), letterId, trustId],
  );
  if (taken === undefined) throw new Refusal('not_found');
  return taken.data;
}

/** Asks for the work of a dead letter once more, exactly once. Refuses `not_found`. */
export async function retryDeadLetter(uow: UnitOfWork, letter: WantedLetter): Promise<{ title: string }> {
  const { queue, letterId } = letter;
  await uow.enqueue(queue, queues[queue].parse(await take(uow, letter)));
  uow.audit('dead_letter.retried', { kind: 'dead_letter', id: letterId }, { queue });
  return { title: queueTitles[queue] };
}

/** Throws a dead letter away. What it was about stands in the tables, and is found there again. Refuses `not_found`. */
export async function discardDeadLetter(uow: UnitOfWork, letter: WantedLetter): Promise<{ title: string }> {
  const { queue, letterId } = letter;
  await take(uow, letter);
  uow.audit('dead_letter.discarded', { kind: 'dead_letter', id: letterId }, { queue });
  return { title: queueTitles[queue] };
}
