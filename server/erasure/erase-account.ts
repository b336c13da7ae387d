import { endSessions, holdAccount } from '../accounts/end-sessions.ts';
import { voidLinks } from '../accounts/void-links.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { erasedAddress, erasedName } from './rules.ts';

const proofs = [
  'credential',
  'kept_credential',
  'totp',
  'backup_code',
  'passkey',
  'identity',
  'device',
  'sign_in_step',
] as const;

/**
 * Erases an account that nobody keeps a record of any more, in any trust: who held it, and everything that it was signed
 * in with. Where somebody does, it stays as it is. Its row stays for what refers to it.
 */
export async function eraseAccount(uow: UnitOfWork, accountId: string): Promise<{ erased: boolean }> {
  const { sql } = uow;
  await holdAccount(uow, accountId);
  const [kept] = await sql<{ kept: boolean }>('select account_kept($1) as kept', [accountId]);
  if (kept?.kept !== false) return { erased: false };
  await voidLinks(uow, accountId);
  await endSessions(uow, accountId);
  for (const table of proofs) await sql(`delete from ${table} where account_id = $1`, [accountId]);
  await sql('update email_change set new_email = $2 where account_id = $1', [
    accountId,
    erasedAddress(accountId),
  ]);
  await sql(
    `update account set name = $2, email = $3, email_verified = false, image = null, erased_at = gatehouse_now(),
       updated_at = gatehouse_now() where id = $1`,
    [accountId, erasedName, erasedAddress(accountId)],
  );
  return { erased: true };
}
