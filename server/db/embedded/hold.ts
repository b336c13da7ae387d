import { Client } from 'pg';

const lock = 7_340_034;

/**
 * Holds the embedded database for this process, as long as it lives: whoever holds it may stop it.
 * Null when another process of this installation does.
 */
export async function hold(url: string): Promise<{ release(): Promise<void> } | null> {
  const client = new Client({ connectionString: url, application_name: 'gatehouse start' });
  // The hold ends with the connection; that PostgreSQL went away is told by those who work with it.
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [lock]);
  if (rows[0]?.held) return { release: () => client.end() };
  await client.end();
  return null;
}
