import type { SignedIn } from '../trust/site.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { endSessions, signOutOfProducts } from './end-sessions.ts';

/** Ends the session that asks for it, or all sessions of its account, with the products that were opened by it. The cookie is taken back afterwards. */
export async function signOut(
  uow: UnitOfWork,
  { person, everywhere }: { person: Pick<SignedIn, 'accountId' | 'sessionId'>; everywhere: boolean },
): Promise<void> {
  const { accountId, sessionId } = person;
  if (everywhere) await endSessions(uow, accountId);
  else {
    await uow.sql('delete from session where id = $1 and account_id = $2', [sessionId, accountId]);
    await signOutOfProducts(uow, accountId, [sessionId]);
  }
  uow.audit('account.signed_out', { kind: 'account', id: accountId }, { sessionId, everywhere });
}
