import { Account } from '../../accounts/account.ts';
import { Credential } from '../../accounts/credential.ts';
import { hashPassword } from '../../accounts/hash-password.ts';
import { requireGoodPassword } from '../../accounts/judge-password.ts';
import { placeNames } from '../../accounts/place-names.ts';
import { addressOfName, readSignInName } from '../../accounts/sign-in-names/rules.ts';
import { forgetFactors } from '../../factors/forget-factors.ts';
import { newId } from '../../new-id.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { ownAccount } from './own-account.ts';

/** For whom an account is made. */
export interface NewFamilyAccount {
  readonly contactId: string;
  readonly name: string;
  readonly password: string;
  /** The address that was proven; null when they came by a letter. */
  readonly mailbox: string | null;
  /** What they sign in with, where it is not that address. */
  readonly signInName: string | null;
}

/**
 * Makes an account for a contact: it signs in with the proven address or, where that is somebody's already, with a name of
 * its own. The account that this very contact had once comes back with the new password alone; nobody else's ever does.
 * Refuses `mailbox_shared` for an address that is taken, `name_taken`, `name_wrong`, and `password_weak` with the reason.
 */
export async function createFamilyAccount(
  uow: UnitOfWork,
  { contactId, name, password, mailbox, signInName }: NewFamilyAccount,
): Promise<{ accountId: string }> {
  const { em, now, sql, audit } = uow;
  const login = signInName === null ? null : readSignInName(signInName);
  if (signInName !== null && login === null) throw new Refusal('name_wrong', ruleOfNames);
  const email = login === null ? mailbox : addressOfName(login);
  if (email === null) throw new Refusal('no_safe_address');
  const context = { email: mailbox ?? email, name, places: await placeNames(uow) };
  await requireGoodPassword(password, context);
  const hashed = await hashPassword(password);
  // Of two who make the same account at once, the second sees the first one's.
  await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`account ${email}`]);
  const own = await ownAccount(uow, contactId, mailbox);
  const known = own === null ? null : await em.findOneOrFail(Account, own);
  if (known === null && (await em.count(Account, { email })) > 0)
    throw new Refusal(login === null ? 'mailbox_shared' : 'name_taken');
  const written = { createdAt: now, updatedAt: now };
  const id = known?.id ?? newId();
  if (known === null) em.create(Account, { id, name, email, emailVerified: mailbox !== null, ...written });
  else em.assign(known, { name, updatedAt: now });
  await sql(`delete from credential where account_id = $1 and provider_id = 'credential'`, [id]);
  em.create(Credential, {
    accountId: id,
    providerId: 'credential',
    providerAccountId: id,
    password: hashed,
    ...written,
  });
  if (known === null && login !== null)
    await sql('update account set sign_in_name = $2, mailbox = $3 where id = $1', [id, login, mailbox]);
  // With a new password the older one is nothing to go back to, nor is a passkey or a connection that was kept with it: who
  // comes back by an address is not always who had it, and a mailbox was often read by two.
  if (known !== null) {
    await sql('delete from kept_credential where account_id = $1', [id]);
    await forgetFactors(uow, id);
  }
  audit(known === null ? 'account.created' : 'account.reopened', { kind: 'account', id });
  return { accountId: id };
}

const ruleOfNames = 'It has at least four letters, digits, dots or hyphens, and begins with a letter.';
