import type { UnitOfWork } from '../../unit-of-work.ts';
import type { ContactAt } from './welcome-facts.ts';

/** Of whoever is welcomed from Revoked: they begin anew, and what was taken from them does not come back by itself. */
export async function takeBackRevoke(
  { sql }: Pick<UnitOfWork, 'sql'>,
  { contactId, schoolId }: ContactAt,
): Promise<void> {
  await sql(
    `update contact_standing set revoked_at = null, revoke_reason = null, revoked_by = null, revoked_by_name = null,
       revoke_note = null, revoke_plan_id = null, admitted_at = null
     where contact_id = $1 and school_id = $2 and trust_id = app_trust()`,
    [contactId, schoolId],
  );
}
