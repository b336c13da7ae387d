import type { Reading } from '../../unit-of-work.ts';

/**
 * The account that this contact had once, with this address, and that has lost its password. Found by their own
 * registration, never by the address alone: a mailbox may be shared.
 */
export async function ownAccount(
  { sql }: Pick<Reading, 'sql'>,
  contactId: string,
  mailbox: string | null,
): Promise<string | null> {
  const [own] = await sql<{ id: string }>(
    `select a.id from registration r join account a on a.id = r.account_id
     where r.person_id = $1 and r.trust_id = app_trust() and coalesce(a.mailbox, a.email) is not distinct from $2
       and not exists (select from credential c where c.account_id = a.id and c.password is not null)
       and not exists (select from registration other where other.account_id = a.id and other.person_id <> $1
         and other.ended_at is null)
     order by r.ended_at desc nulls first, r.registered_at desc limit 1`,
    [contactId, mailbox],
  );
  return own?.id ?? null;
}
