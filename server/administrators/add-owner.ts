import { accountAt } from '../accounts/verify-password.ts';
import { createAccount } from '../accounts/create-account.ts';
import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { allSites } from './appoint-rules.ts';
import { giveAdministration } from './give-administration.ts';

/** Who becomes an Account Owner. The password is for a new account; one that has a password keeps it. */
export interface NewOwner {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Makes somebody an Account Owner of the actor's trust. Only the command line asks for it: whoever can reach
 * the database decides who owns a trust first. Refuses `role_held` for somebody who is one already.
 */
export async function addOwner(
  uow: UnitOfWork,
  trustId: string,
  owner: NewOwner,
): Promise<{ accountId: string; isNew: boolean }> {
  const { sql, audit } = uow;
  const known = await accountAt(uow, owner.email);
  const isNew = !known?.provenBy;
  const { accountId } = isNew ? await createAccount(uow, owner) : known;
  const roles = await sql<{ role: string }>(
    `select role from administrator where trust_id = $1 and account_id = $2 and ended_at is null`,
    [trustId, accountId],
  );
  if (roles.some(({ role }) => role === 'account_owner')) throw new Refusal('role_held');
  await sql(
    `update administrator set ended_at = gatehouse_now()
     where trust_id = $1 and account_id = $2 and ended_at is null`,
    [trustId, accountId],
  );
  const { administratorId: id } = giveAdministration(uow, {
    trustId,
    accountId,
    role: 'account_owner',
    sites: allSites,
  });
  audit('administrator.added', { kind: 'administrator', id }, { accountId, role: 'account_owner' });
  return { accountId, isNew };
}
