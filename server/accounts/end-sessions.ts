import type { UnitOfWork } from '../unit-of-work.ts';

/** Signs an account out everywhere, or everywhere but in one session. Part of the change that asks for it. */
export async function endSessions(
  { sql }: UnitOfWork,
  accountId: string,
  { except }: { except?: string } = {},
): Promise<{ ended: number }> {
  const ended = await sql(
    'delete from session where account_id = $1 and id is distinct from $2::uuid returning id',
    [accountId, except ?? null],
  );
  return { ended: ended.length };
}
