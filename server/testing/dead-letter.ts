import type { QueueName } from '../runs/queues/queue-book.ts';
import { deadQueue } from '../runs/queues/queue-book.ts';
import type { World } from './world.ts';

/** Puts work of a trust aside as pg-boss does once it has failed too often; returns its id. */
export async function addDeadLetter(
  { database }: Pick<World, 'database'>,
  queue: QueueName,
  data: { readonly trustId: string },
): Promise<string> {
  const dead = deadQueue(queue);
  await database.asOwner(
    `select pgboss.create_queue($1, '{"policy":"standard","retentionSeconds":7776000}')`,
    [dead],
  );
  const [row] = await database.asOwner<{ id: string }>(
    `insert into pgboss.job (name, data, source_name, source_retry_count, source_output)
     values ($1, $2, $3, 5, '{"name":"Error","message":"The server is away\\nand more"}') returning id`,
    [dead, JSON.stringify(data), queue],
  );
  if (row === undefined) throw new Error('the dead letter is not there');
  return row.id;
}
