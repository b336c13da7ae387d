import { Client } from 'pg';
import { installation } from './installation.ts';

/** Lets days pass for every invitation to an address. */
export async function makeOlder(email: string, days: number): Promise<void> {
  const rowCount = await change(
    `update invitation set issued_at = issued_at - make_interval(hours => 24 * $2::int),
       expires_at = expires_at - make_interval(hours => 24 * $2::int) where email = $1`,
    [email, days],
  );
  if (rowCount === 0) throw new Error(`${email} was never invited`);
}

/** Lets so much time pass for everybody signed in with an address that they are asked again who they are. */
export async function makeProofOlder(email: string): Promise<void> {
  const rowCount = await change(
    `update session set proven_at = proven_at - interval '16 minutes'
     where account_id in (select id from account where email = $1)`,
    [email],
  );
  if (rowCount === 0) throw new Error(`${email} is not signed in`);
}

/** Changes the database of this run: the product has the clock of the world. */
async function change(sql: string, parameters: readonly unknown[]): Promise<number | null> {
  const client = new Client({ connectionString: installation().databaseUrl });
  await client.connect();
  const { rowCount } = await client.query(sql, [...parameters]);
  await client.end();
  return rowCount;
}
