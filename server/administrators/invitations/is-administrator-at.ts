import type { Reading } from '../../unit-of-work.ts';

/** Whether an administrator of the trust signs in with this address. */
export async function isAdministratorAt({ sql }: Reading, trustId: string, email: string): Promise<boolean> {
  const found = await sql(
    `select from administrator d join account a on a.id = d.account_id
     where d.trust_id = $1 and a.email = $2 and d.ended_at is null`,
    [trustId, email],
  );
  return found.length > 0;
}
