import { holdAccount } from '../accounts/end-sessions.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { afterFactorChange } from './after-factor-change.ts';
import type { FactorChange } from './change-in-words.ts';
import { factorMethods } from './factor-methods.ts';
import { forgetFactors } from './forget-factors.ts';

/** Whose second step is taken away, in whose name the mail says so (null: whoever runs the portal), and at which school it is written down. */
export interface TakeAway {
  readonly accountId: string;
  readonly by: string | null;
  readonly schoolId: string | null;
}

/**
 * Takes app, passkeys, backup codes, connected accounts and remembered devices away from somebody who has lost them. They
 * are signed out and told; the password stays. Refuses `factor_unknown` when there is nothing to take.
 */
export async function takeAwayFactors(uow: UnitOfWork, { accountId, by, schoolId }: TakeAway): Promise<void> {
  await holdAccount(uow, accountId);
  const methods = await factorMethods(uow, accountId);
  if (methods.length === 0) throw new Refusal('factor_unknown');
  await forgetFactors(uow, accountId);
  const change: FactorChange =
    by === null ? { kind: 'reset_by_operator' } : { kind: 'reset_by', names: { by } };
  const { ended } = await afterFactorChange(uow, { accountId, change });
  uow.audit(
    'account.factors_reset',
    { kind: 'account', id: accountId },
    { factors: methods, sessionsEnded: ended },
    { schoolId },
  );
}
