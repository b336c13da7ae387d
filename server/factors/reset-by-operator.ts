import { accountAt } from '../accounts/verify-password.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { takeAwayFactors } from './take-away-factors.ts';

/**
 * Takes the second step away from whoever signs in with this address, whatever they administer, and gives them nothing:
 * their password and all that they have stay as they are. They are signed out and told by mail. Only the command line asks
 * for it. Refuses `account_unknown`, and `factor_unknown` when there is none.
 */
export async function resetStepByOperator(uow: UnitOfWork, email: string): Promise<{ name: string }> {
  const known = await accountAt(uow, email);
  if (known === null) throw new Refusal('account_unknown', `${email} has no account.`);
  await takeAwayFactors(uow, { accountId: known.accountId, by: null, schoolId: null });
  return { name: known.name };
}
