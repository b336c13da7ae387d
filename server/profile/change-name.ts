import { holdAccount } from '../accounts/end-sessions.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

/** Changes the name that an account shows to others. What the roster calls the person stays as it is. */
export async function changeName(
  uow: UnitOfWork,
  { accountId, name }: { readonly accountId: string; readonly name: string },
): Promise<{ name: string }> {
  await holdAccount(uow, accountId);
  const changed = await uow.sql(
    'update account set name = $2, updated_at = gatehouse_now() where id = $1 and name <> $2 returning id',
    [accountId, name],
  );
  if (changed.length > 0)
    uow.audit(
      'account.name_changed',
      { kind: 'account', id: accountId },
      {},
      { after: { name: '[changed]' } },
    );
  return { name };
}
