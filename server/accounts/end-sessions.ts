import type { UnitOfWork } from '../unit-of-work.ts';

/** Holds an account until the unit of work ends: nobody signs in, and its password stays, in the meantime. */
export async function holdAccount({ sql }: Pick<UnitOfWork, 'sql'>, accountId: string): Promise<void> {
  await sql('select from account where id = $1 for update', [accountId]);
}

/** Signs an account out everywhere, or everywhere but in one session. Part of the change that asks for it. */
export async function endSessions(
  uow: UnitOfWork,
  accountId: string,
  { except }: { except?: string } = {},
): Promise<{ ended: number }> {
  await holdAccount(uow, accountId);
  const ended = await uow.sql(
    'delete from session where account_id = $1 and id is distinct from $2::uuid returning id',
    [accountId, except ?? null],
  );
  return { ended: ended.length };
}
