import { forgetFactors } from '../../factors/forget-factors.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { holdAccount } from '../end-sessions.ts';

/**
 * Destroys passwords that were put aside and that nobody can give back any more, with the second factors, passkeys and
 * connections of their accounts. Takes at most `limit` (a number of accounts); returns how many there were.
 */
export async function destroyKept(
  uow: UnitOfWork,
  { limit }: { readonly limit: number },
): Promise<{ destroyed: number }> {
  const { sql, audit } = uow;
  const due = await sql<{ id: string }>(
    `select account_id as id from kept_credential where kept_until <= gatehouse_now() order by account_id limit $1`,
    [limit],
  );
  for (const { id } of due) {
    await holdAccount(uow, id);
    const gone = await sql(
      'delete from kept_credential where account_id = $1 and kept_until <= gatehouse_now() returning account_id',
      [id],
    );
    if (gone.length === 0) continue;
    await forgetFactors(uow, id);
    audit('account.password_destroyed', { kind: 'account', id });
  }
  return { destroyed: due.length };
}
