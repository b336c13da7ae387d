import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The database of the product under test, as its owner, and the secret of the installation: what an operator knows. */
export function installation(): { readonly databaseUrl: string; readonly secret: string } {
  const data = process.env['GATEHOUSE_DATA'] ?? '';
  const secret = readFileSync(join(data, 'secret'), 'utf8').trim();
  const password = createHmac('sha256', secret).update('owner-database-password').digest('hex');
  const port = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3] ?? '';
  return { databaseUrl: `postgres://gatehouse:${password}@127.0.0.1:${port}/gatehouse`, secret };
}
