import { Client } from 'pg';
import { installation } from './installation.ts';

/** Puts work of a trust aside as the queue does with what has failed six times. */
export async function putAside(trust: string, reason: string): Promise<void> {
  const client = new Client({ connectionString: installation().databaseUrl });
  await client.connect();
  const { rowCount } = await client.query(
    `insert into pgboss.job (name, data, source_name, source_retry_count, source_output)
     select 'deliver-mail.dead', jsonb_build_object('trustId', id), 'deliver-mail', 5, jsonb_build_object('message', $2::text)
     from trust where name = $1`,
    [trust, reason],
  );
  await client.end();
  if (rowCount === 0) throw new Error(`there is no trust ${trust}`);
}
