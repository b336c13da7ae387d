import { holdAccount, signOutOfProducts } from '../accounts/end-sessions.ts';
import { Refusal } from '../refusal.ts';
import type { SignedIn } from '../trust/site.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

/** Signs one other device of the account out, also of the products. Refuses `session_own` for the one that asks, `not_found` for others'. */
export async function endSession(
  uow: UnitOfWork,
  { person, ended }: { readonly person: Pick<SignedIn, 'accountId' | 'sessionId'>; readonly ended: string },
): Promise<void> {
  const { accountId, sessionId } = person;
  if (ended === sessionId) throw new Refusal('session_own');
  await holdAccount(uow, accountId);
  const rows = await uow.sql('delete from session where id = $1 and account_id = $2 returning id', [
    ended,
    accountId,
  ]);
  if (rows.length === 0) throw new Refusal('not_found');
  await signOutOfProducts(uow, accountId, [ended]);
  uow.audit('account.session_ended', { kind: 'account', id: accountId }, { sessionId: ended });
}
