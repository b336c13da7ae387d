import { forgetFactors } from '../factors/forget-factors.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { endSessions, holdAccount } from './end-sessions.ts';
import { putAside } from './kept/put-aside.ts';
import { voidLinks } from './void-links.ts';

/**
 * Takes the password away from an account that no trust knows any more, with its second
 * factors, its sessions and the links on their way. Asks the database itself, holding the account: of two trusts that revoke at once, the second does it.
 * While Restore can still give the account back to a contact whose access was revoked, all of it is put aside instead, and
 * for `keptDays` where what takes it can be taken back.
 */
export async function removeCredential(
  uow: UnitOfWork,
  accountId: string,
  keptDays = 0,
): Promise<{ removed: boolean }> {
  const { sql, audit } = uow;
  await holdAccount(uow, accountId);
  if ((await sql('select from account_trusts($1)', [accountId])).length > 0) return { removed: false };
  const [restorable] = await sql<{ days: number | null }>('select restorable_days($1) as days', [accountId]);
  const days = Math.max(restorable?.days ?? 0, keptDays);
  if (days > 0) return { removed: (await putAside(uow, accountId, days)) !== null };
  const removed = await sql('delete from credential where account_id = $1 returning id', [accountId]);
  await voidLinks(uow, accountId);
  await forgetFactors(uow, accountId);
  await endSessions(uow, accountId);
  if (removed.length > 0) audit('account.closed', { kind: 'account', id: accountId });
  return { removed: removed.length > 0 };
}
