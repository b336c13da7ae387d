import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { from } from 'pg-copy-streams';

/**
 * Runs a `COPY … FROM STDIN` inside the transaction of `em` and feeds it with what `source` yields through
 * `steps`, at the pace that the database takes it. Fails with the first failure of any part; the transaction
 * is then good for nothing but rolling back.
 */
export async function copyInto(
  em: EntityManager,
  statement: string,
  source: Readable,
  ...steps: readonly Transform[]
): Promise<{ rows: number }> {
  const target = from(statement);
  // Kysely hands `sql` to the driver's `query()` as it is, and the driver takes a submittable stream in the
  // place of text: this is the one way to reach the connection that holds the transaction.
  const query: CompiledQuery = { ...CompiledQuery.raw(statement), sql: target as unknown as string };
  await em.getKysely().executeQuery(query);
  await pipeline([source, ...steps, target]);
  return { rows: target.rowCount };
}
