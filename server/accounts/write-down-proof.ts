import { Refusal } from '../refusal.ts';
import type { SignedIn } from '../trust/site.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

/** How somebody who is signed in already can prove once more who they are. */
export type ProofWay = 'password' | 'code' | 'passkey';

/** Writes down that whoever holds a session proved just now who they are. Refuses `step_expired` when it has ended since. */
export async function writeDownProof(
  uow: UnitOfWork,
  { accountId, sessionId }: Pick<SignedIn, 'accountId' | 'sessionId'>,
  by: ProofWay,
): Promise<void> {
  const written = await uow.sql(
    'update session set proven_at = gatehouse_now() where id = $1 and account_id = $2 returning id',
    [sessionId, accountId],
  );
  if (written.length === 0) throw new Refusal('step_expired');
  uow.audit('account.proven', { kind: 'account', id: accountId }, { sessionId, by });
}
