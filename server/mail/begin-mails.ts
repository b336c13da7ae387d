import type { UnitOfWork } from '../unit-of-work.ts';
import type { Letter } from './letter.ts';

/** Time enough to hand a mail over, however slow the server is. */
const handOverMs = 3 * 60_000;

/**
 * Writes down that these mails are being handed over, before a byte of them leaves. Returns the ids of those
 * that may go: still ours, with time enough left, not cancelled in the meantime, and for nobody who was blocked since.
 */
export async function beginMails(
  { now, sql }: UnitOfWork,
  letters: readonly Letter[],
): Promise<ReadonlySet<string>> {
  const rows = await sql<{ id: string }>(
    `update mail m set data_sent_at = coalesce(data_sent_at, $2),
       repeated_at = case when data_sent_at is null then null else $2::timestamptz end
     from jsonb_to_recordset($1) as l(id uuid, lease timestamptz)
     where m.id = l.id and m.state = 'sending' and m.lease_until = l.lease and l.lease > $3
       and not mail_barred(m.contact_id, m.account_id, m.invitation_id, m.password_reset_id, m.to_address)
       and not exists (select from invitation i where i.id = m.invitation_id
         and (i.version <> m.invitation_version or i.state <> 'pending' or i.expires_at <= $2))
     returning m.id`,
    [JSON.stringify(letters.map(({ id, lease }) => ({ id, lease }))), now.toISOString(), later(now)],
  );
  return new Set(rows.map(({ id }) => id));
}

const later = (now: Date) => new Date(now.getTime() + handOverMs).toISOString();
