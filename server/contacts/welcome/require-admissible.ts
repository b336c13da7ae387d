import { Refusal } from '../../refusal.ts';
import type { Reading } from '../../unit-of-work.ts';
import { isWelcomeBarred } from './open-mailbox.ts';
import { mayBeAdmitted } from './may-be-admitted.ts';

/**
 * Refuses `invitation_cancelled` for an open welcome of somebody who may not be let in any more: in the same words for
 * whoever has no child there now, whose access was taken away, who is blocked, and whose mail somebody reads who is kept from their
 * children.
 */
export async function requireAdmissible({ sql }: Pick<Reading, 'sql'>, invitationId: string): Promise<void> {
  const barred = await sql(
    `select from invitation i join contact_standing c on c.contact_id = i.person_id and c.school_id = i.school_id
     where i.id = $1 and i.state = 'pending' and (not ${mayBeAdmitted} or ${isWelcomeBarred})`,
    [invitationId],
  );
  if (barred.length > 0) throw new Refusal('invitation_cancelled', 'Ask the school office.');
}
