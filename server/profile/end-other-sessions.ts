import { endSessions } from '../accounts/end-sessions.ts';
import type { SignedIn } from '../trust/site.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

/** Signs every other device of the account out; returns how many there were. */
export async function endOtherSessions(
  uow: UnitOfWork,
  { accountId, sessionId }: Pick<SignedIn, 'accountId' | 'sessionId'>,
): Promise<{ ended: number }> {
  const { ended } = await endSessions(uow, accountId, { except: sessionId });
  uow.audit('account.other_sessions_ended', { kind: 'account', id: accountId }, { sessionsEnded: ended });
  return { ended };
}
