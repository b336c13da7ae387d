import { holdAccount } from '../../accounts/end-sessions.ts';
import { registerPerson } from '../../accounts/register-person.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { admit } from './admit.ts';
import type { ContactAt } from './welcome-facts.ts';

/** Other contacts that an account belongs to: still in the roster, or blocked, whether or not they are in it. */
const others = `
  select from registration r join person p on p.id = r.person_id and p.kind = 'contact'
  where r.account_id = $1 and r.trust_id = app_trust() and r.ended_at is null and p.id <> $2
    and (p.gone_at is null or exists (select from contact_block b where b.contact_id = p.id and b.lifted_at is null))`;

/**
 * Registers an account for a contact who is held, and lets them in at the school. False: they may not be let in. Refuses
 * `mailbox_shared` for an account that belongs to another contact, and `account_exists` when they have another one.
 */
export async function giveFamily(
  uow: UnitOfWork,
  { trustId, contactId, schoolId }: ContactAt & { readonly trustId: string },
  accountId: string,
): Promise<boolean> {
  await holdAccount(uow, accountId);
  if ((await uow.sql(others, [accountId, contactId])).length > 0) throw new Refusal('mailbox_shared', ofOwn);
  if (!(await admit(uow, { contactId, schoolId }))) return false;
  await registerPerson(uow, { trustId, personId: contactId, accountId });
  return true;
}

const ofOwn = 'Create an account of your own instead, or ask the school office.';
