import { forgetFactors } from '../factors/forget-factors.ts';
import { Refusal } from '../refusal.ts';
import { readEmail } from '../trust/email.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { Account } from './account.ts';
import { Credential } from './credential.ts';
import { hashPassword } from './hash-password.ts';
import { requireGoodPassword } from './judge-password.ts';
import { placeNames } from './place-names.ts';

/** Who an account is made for. The address is one that was proven, or chosen by somebody at the command line. */
export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Makes an account with its password; an account that lost its password with its last access comes back with
 * the new one. Refuses `account_exists` where there is a password, `password_weak` with the reason.
 */
export async function createAccount(
  uow: UnitOfWork,
  { name, email: typed, password }: NewAccount,
): Promise<{ accountId: string }> {
  const { em, now, sql, audit } = uow;
  const { email } = readEmail(typed);
  if (email === null) throw new Refusal('address_missing');
  await requireGoodPassword(password, { email, name, places: await placeNames(uow) });
  const hashed = await hashPassword(password);
  // Of two who make the same account at once, the second sees the first one's.
  await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`account ${email}`]);
  const known = await em.findOne(Account, { email });
  if (known !== null && (await em.count(Credential, { accountId: known.id })) > 0) {
    throw new Refusal('account_exists');
  }
  const written = { createdAt: now, updatedAt: now };
  const account = known ?? em.create(Account, { name, email, emailVerified: true, ...written });
  em.assign(account, { name, updatedAt: now });
  em.create(Credential, {
    accountId: account.id,
    providerId: 'credential',
    providerAccountId: account.id,
    password: hashed,
    ...written,
  });
  // With a new password one that was put aside is nothing to go back to, nor are the second steps that were kept with it:
  // who comes back by an address is not always who had it.
  if (known) {
    await sql('delete from kept_credential where account_id = $1', [account.id]);
    await forgetFactors(uow, account.id);
  }
  audit(known ? 'account.reopened' : 'account.created', { kind: 'account', id: account.id });
  return { accountId: account.id };
}
