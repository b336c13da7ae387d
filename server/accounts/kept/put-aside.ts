import { endDeviceTrust } from '../../factors/end-device-trust.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { endSessions, holdAccount } from '../end-sessions.ts';
import { voidLinks } from '../void-links.ts';

/**
 * Puts the password of an account aside that no trust knows any more: nothing of it works meanwhile, since every way in, also a
 * passkey and another provider, wants a password to be there. Until `keptUntil` (an ISO string) it can be given back with
 * all that belongs to it. Asks the database itself, holding the account; null when somebody still knows it.
 */
export async function putAside(
  uow: UnitOfWork,
  accountId: string,
  days: number,
): Promise<{ keptUntil: string } | null> {
  const { sql, audit } = uow;
  await holdAccount(uow, accountId);
  if ((await sql('select from account_trusts($1)', [accountId])).length > 0) return null;
  const [kept] = await sql<{ keptUntil: string }>(
    `with gone as (delete from credential where account_id = $1 returning password)
     insert into kept_credential (account_id, password, kept_at, kept_until)
     select $1, password, gatehouse_now(), gatehouse_now() + $2::int * interval '24 hours' from gone where password is not null
     on conflict (account_id) do update set password = excluded.password, kept_at = excluded.kept_at, kept_until = excluded.kept_until
     returning iso(kept_until) as "keptUntil"`,
    [accountId, days],
  );
  await voidLinks(uow, accountId);
  await endDeviceTrust(uow, accountId);
  await endSessions(uow, accountId);
  if (kept === undefined) return null;
  audit('account.put_aside', { kind: 'account', id: accountId }, { keptUntil: kept.keptUntil });
  return kept;
}
