import { holdAccount, signOutOfProducts } from '../accounts/end-sessions.ts';
import { Refusal } from '../refusal.ts';
import type { SignedIn } from '../trust/site.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

/**
 * Makes one device of one's own account unknown, and signs it out, with the products that were opened there, unless it is the one that asks: its next sign-in is
 * asked for the second step, and told of by mail. Refuses `not_found` for a device of somebody else.
 */
export async function forgetDevice(
  uow: UnitOfWork,
  {
    person: { accountId, sessionId },
    deviceId,
  }: { readonly person: Pick<SignedIn, 'accountId' | 'sessionId'>; readonly deviceId: string },
): Promise<void> {
  const { sql, audit } = uow;
  await holdAccount(uow, accountId);
  const forgotten = await sql(
    `update device set ended_at = gatehouse_now(), trusted_until = null
     where id = $1 and account_id = $2 and ended_at is null returning id`,
    [deviceId, accountId],
  );
  if (forgotten.length === 0) throw new Refusal('not_found');
  const ended = await sql<{ id: string }>(
    'delete from session where device_id = $1 and account_id = $2 and id <> $3 returning id',
    [deviceId, accountId, sessionId],
  );
  await signOutOfProducts(
    uow,
    accountId,
    ended.map(({ id }) => id),
  );
  audit(
    'account.device_forgotten',
    { kind: 'account', id: accountId },
    { deviceId, sessionsEnded: ended.length },
  );
}
