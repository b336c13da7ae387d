import { endSessions } from '../accounts/end-sessions.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { FactorChange } from './change-in-words.ts';
import { endDeviceTrust } from './end-device-trust.ts';
import { tellFactorChanged } from './tell-factor-changed.ts';

interface ChangeOf {
  readonly accountId: string;
  /** The session that stays: the one in which it was changed. */
  readonly sessionId?: string;
  readonly change: FactorChange;
}

/**
 * What follows every change of how an account proves itself besides the password: every other session ends, no device
 * stands for the second step any more, and the account's address is told. Part of the change; the account is held.
 */
export async function afterFactorChange(
  uow: UnitOfWork,
  { accountId, sessionId, change }: ChangeOf,
): Promise<{ ended: number }> {
  const { ended } = await endSessions(uow, accountId, sessionId === undefined ? {} : { except: sessionId });
  await endDeviceTrust(uow, accountId);
  await tellFactorChanged(uow, { accountId, change });
  return { ended };
}
