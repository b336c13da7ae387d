import { Refusal } from '../../refusal.ts';
import type { Reading } from '../../unit-of-work.ts';
import { mayBeAdmitted } from './may-be-admitted.ts';
import { openMailbox } from './open-mailbox.ts';
import { provable } from './proof/provable.ts';
import type { ContactAt } from './welcome-facts.ts';

/**
 * Where a new link of a welcome goes: the roster's address of today. Refuses `not_eligible`, `birth_date_missing`, and
 * `no_safe_address`, also where somebody who is kept from their children reads the mail.
 */
export async function welcomeAddress(
  { sql }: Pick<Reading, 'sql'>,
  { contactId, schoolId }: ContactAt,
): Promise<string> {
  const [contact] = await sql<{ email: string | null; provable: boolean }>(
    `select ${openMailbox} as email, ${provable} as provable
     from contact_standing c join person p on p.id = c.contact_id
     where c.contact_id = $1 and c.school_id = $2 and c.trust_id = app_trust() and ${mayBeAdmitted}`,
    [contactId, schoolId],
  );
  if (contact === undefined) throw new Refusal('not_eligible');
  if (contact.email === null) throw new Refusal('no_safe_address');
  if (!contact.provable) throw new Refusal('birth_date_missing');
  return contact.email;
}
