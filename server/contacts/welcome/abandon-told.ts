import type { UnitOfWork } from '../../unit-of-work.ts';

/**
 * Keeps back a mail that is still on its way and tells a contact, who is held, which children were added to their account, and
 * where: what it says is not so any more, and may be nothing for them to know.
 */
export async function abandonTold({ sql }: Pick<UnitOfWork, 'sql'>, contactId: string): Promise<void> {
  await sql(
    `update mail set state = case when data_sent_at is null then 'abandoned' else 'unknown' end, ended_at = gatehouse_now(), lease_until = null
     where trust_id = app_trust() and contact_id = $1 and template = 'child-added' and ended_at is null
       and (state in ('queued', 'unknown') or state = 'sending' and data_sent_at is null)`,
    [contactId],
  );
}
