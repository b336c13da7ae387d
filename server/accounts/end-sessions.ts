import type { UnitOfWork } from '../unit-of-work.ts';

/** Holds an account until the unit of work ends: nobody signs in, and its password stays, in the meantime. */
export async function holdAccount({ sql }: Pick<UnitOfWork, 'sql'>, accountId: string): Promise<void> {
  await sql('select from account where id = $1 for update', [accountId]);
}

interface EndSessions {
  /** The session that stays, and what was opened by it. */
  readonly except?: string;
}

/**
 * Signs an account out of the portal, and of every product that was opened from it: everywhere, or everywhere but in one
 * session. For whatever is about the account itself. Part of the change that asks for it.
 */
export async function endSessions(
  uow: UnitOfWork,
  accountId: string,
  { except }: EndSessions = {},
): Promise<{ ended: number }> {
  const ended = await endPortalSessions(uow, accountId, except);
  await signOutOfProducts(uow, accountId, except === undefined ? null : ended);
  return { ended: ended.length };
}

/**
 * Signs an account out of the portal alone, and returns which sessions ended. For whatever is about one role or one place: the
 * products that are lost by it are closed at the end of the transaction, by the database, and all others go on.
 */
export async function endPortalSessions(
  uow: Pick<UnitOfWork, 'sql'>,
  accountId: string,
  except: string | null = null,
): Promise<string[]> {
  await holdAccount(uow, accountId);
  const ended = await uow.sql<{ id: string }>(
    'delete from session where account_id = $1 and id is distinct from $2::uuid returning id',
    [accountId, except],
  );
  return ended.map(({ id }) => id);
}

/** Signs an account out of the products that were opened by these sessions, which are gone; null: by any. */
export async function signOutOfProducts(
  { sql }: Pick<UnitOfWork, 'sql'>,
  accountId: string,
  sessions: readonly string[] | null,
): Promise<void> {
  await sql('select sign_out_of_products($1, $2)', [accountId, sessions]);
}
