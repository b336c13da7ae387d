import { cancelInvitations } from '../../invitations/cancel-invitations.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { abandonTold } from '../welcome/abandon-told.ts';

/**
 * Makes void what is on its way to a contact who is held: welcomes and letters, also for a new password, of one school, or
 * (null) of all, and a mail that tells of their children. Returns the ids of the welcomes.
 */
export async function endOffers(
  uow: UnitOfWork,
  { contactId, schoolId }: { readonly contactId: string; readonly schoolId: string | null },
): Promise<string[]> {
  const open = await uow.sql<{ id: string }>(
    `select id from invitation where trust_id = app_trust() and kind = 'contact' and person_id = $1
       and ($2::uuid is null or school_id = $2) and state in ('pending', 'expired') order by id for update`,
    [contactId, schoolId],
  );
  await uow.sql(
    `update welcome_letter set ended_at = gatehouse_now() where trust_id = app_trust() and contact_id = $1
       and ($2::uuid is null or school_id = $2) and used_at is null and ended_at is null`,
    [contactId, schoolId],
  );
  await uow.sql(
    `update password_letter set ended_at = gatehouse_now() where trust_id = app_trust() and contact_id = $1
       and ($2::uuid is null or school_id = $2) and used_at is null and ended_at is null`,
    [contactId, schoolId],
  );
  await abandonTold(uow, contactId);
  return cancelInvitations(
    uow,
    open.map(({ id }) => id),
  );
}
