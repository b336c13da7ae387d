import type { UnitOfWork } from '../../unit-of-work.ts';
import { mayBeAdmitted } from './may-be-admitted.ts';
import type { ContactAt } from './welcome-facts.ts';

/**
 * Lets a contact in at a school, if they may be: not blocked, not revoked, and nothing is against it. One conditional
 * change, of somebody who is held. Every other welcome and letter to them there is over with it. False: they may not.
 */
export async function admit(
  { sql, now }: Pick<UnitOfWork, 'sql' | 'now'>,
  { contactId, schoolId }: ContactAt,
): Promise<boolean> {
  const admitted = await sql(
    `update contact_standing c set admitted_at = $3
     where c.contact_id = $1 and c.school_id = $2 and c.trust_id = app_trust() and ${mayBeAdmitted} returning c.contact_id`,
    [contactId, schoolId, now.toISOString()],
  );
  if (admitted.length === 0) return false;
  await sql(
    `update welcome_letter set ended_at = $3
     where contact_id = $1 and school_id = $2 and used_at is null and ended_at is null`,
    [contactId, schoolId, now.toISOString()],
  );
  await sql(
    `update invitation set state = 'cancelled', answered_at = $3
     where person_id = $1 and school_id = $2 and kind = 'contact' and state in ('pending', 'expired')`,
    [contactId, schoolId, now.toISOString()],
  );
  return true;
}
