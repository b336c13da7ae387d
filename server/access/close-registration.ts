import { removeCredential } from '../accounts/remove-credential.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { Ending } from './end-grants.ts';

/** For how many days the password of whoever loses everything by a plan is put aside: as long as it can be taken back. */
const keptDays = 30;

/**
 * Closes the registrations of these people with an account when it holds nothing in the trust any more: coming back
 * means a new invitation. When nobody else knows the account, its password is gone too; with a plan, which can be taken
 * back, it is put aside: nothing of it works meanwhile.
 */
export async function closeRegistration(
  uow: UnitOfWork,
  accountId: string,
  personIds: readonly string[],
  { planId }: Pick<Ending, 'planId'> = {},
): Promise<{ closed: boolean; signsIn: boolean }> {
  const left = await uow.sql(
    `select from "grant" where trust_id = app_trust() and account_id = $1 and ended_at is null
       and (ends_at is null or ends_at > gatehouse_now()) limit 1`,
    [accountId],
  );
  if (left.length > 0) return { closed: false, signsIn: true };
  await uow.sql(
    `update registration set ended_at = gatehouse_now()
     where trust_id = app_trust() and account_id = $1 and person_id = any ($2) and ended_at is null`,
    [accountId, [...personIds]],
  );
  const { removed } = await removeCredential(uow, accountId, planId === undefined ? 0 : keptDays);
  return { closed: true, signsIn: !removed };
}
