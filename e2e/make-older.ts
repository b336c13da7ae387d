import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

/** Lets days pass for every invitation to an address, in the database of this run: the product has the clock of the world. */
export async function makeOlder(email: string, days: number): Promise<void> {
  const data = process.env['GATEHOUSE_DATA'] ?? '';
  const secret = readFileSync(join(data, 'secret'), 'utf8').trim();
  const password = createHmac('sha256', secret).update('owner-database-password').digest('hex');
  const port = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3] ?? '';
  const client = new Client({
    connectionString: `postgres://gatehouse:${password}@127.0.0.1:${port}/gatehouse`,
  });
  await client.connect();
  const { rowCount } = await client.query(
    `update invitation set issued_at = issued_at - make_interval(hours => 24 * $2::int),
       expires_at = expires_at - make_interval(hours => 24 * $2::int) where email = $1`,
    [email, days],
  );
  await client.end();
  if (rowCount === 0) throw new Error(`${email} was never invited`);
}
