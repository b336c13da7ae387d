import { newId } from '../../new-id.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { holdAccount } from '../end-sessions.ts';
import { canGiveBack } from './rules.ts';

interface Kept {
  readonly hasPassword: boolean;
  readonly password: string | null;
  readonly keptUntil: string | null;
}

/**
 * Makes an account work again with the password that was put aside; one that works is left as it is. Refuses
 * `restore_too_late` when there is none any more.
 */
export async function giveBack(uow: UnitOfWork, accountId: string): Promise<void> {
  const { sql, now, audit } = uow;
  await holdAccount(uow, accountId);
  const [found] = await sql<Kept>(
    `select exists (select from credential where account_id = a.id and password is not null) as "hasPassword",
       k.password, iso(k.kept_until) as "keptUntil"
     from account a left join kept_credential k on k.account_id = a.id where a.id = $1 and a.erased_at is null`,
    [accountId],
  );
  const keptUntil = found?.keptUntil ? new Date(found.keptUntil) : null;
  if (found === undefined || !canGiveBack({ ...found, keptUntil }, now))
    throw new Refusal('restore_too_late');
  if (found.hasPassword) return;
  await sql('delete from kept_credential where account_id = $1', [accountId]);
  await sql(
    `insert into credential (id, account_id, provider_id, provider_account_id, password, created_at, updated_at)
     values ($1, $2::uuid, 'credential', $2::uuid::text, $3, $4, $4)`,
    [newId(), accountId, found.password, now],
  );
  audit('account.reopened', { kind: 'account', id: accountId });
}
