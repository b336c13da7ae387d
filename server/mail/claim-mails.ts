import { resetLinks } from '../accounts/reset-links.ts';
import { codeWords } from '../proofs/code-words.ts';
import { invitationWords } from '../invitations/invitation-words.ts';
import { emailChangeLinks } from '../profile/email-change-links.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { Letter } from './letter.ts';
import type { MailTemplate } from './rules.ts';

interface Row {
  readonly id: string;
  readonly template: MailTemplate;
  readonly toName: string;
  readonly toAddress: string;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string>>;
  readonly invitationId: string | null;
  readonly invitationVersion: number | null;
  readonly passwordResetId: string | null;
  readonly emailChangeId: string | null;
  readonly addressProofId: string | null;
  readonly createdAt: string;
  readonly attempts: number;
  readonly begun: boolean;
  /** Whether it is for somebody who is blocked. */
  readonly barred: boolean;
}

/** How long a mail belongs to whoever took it on. */
const leaseMs = 10 * 60_000;

const take = `
  with due as (
    select id from mail
    where trust_id is not distinct from app_trust() and ended_at is null
      and (state in ('queued', 'unknown') and next_at <= $1
        or state = 'sending' and lease_until <= $1 and data_sent_at is null)
    order by next_at limit $2 for update skip locked)
  update mail m set state = 'sending', lease_until = $3 from due where m.id = due.id
  returning m.id, template, to_name as "toName", to_address as "toAddress", message_id as "messageId", data,
    invitation_id as "invitationId", invitation_version as "invitationVersion",
    password_reset_id as "passwordResetId", email_change_id as "emailChangeId", address_proof_id as "addressProofId",
    iso(created_at) as "createdAt", attempts,
    data_sent_at is not null as begun, mail_barred(m.contact_id, m.account_id, m.invitation_id, m.password_reset_id, m.to_address) as barred`;

/**
 * Takes on at most `limit` mails of the actor's trust that are due. One whose invitation or reset link has been
 * answered, replaced or cancelled, or has run out, or that is for somebody who is blocked, is abandoned instead. `taken` counts both.
 */
export async function claimMails(
  uow: UnitOfWork,
  { limit }: { readonly limit: number },
): Promise<{ readonly taken: number; readonly letters: readonly Letter[] }> {
  const { now, sql } = uow;
  const lease = new Date(now.getTime() + leaseMs).toISOString();
  const rows = await sql<Row>(take, [now.toISOString(), limit, lease]);
  const wordsFor = await wordsOf(uow, rows);
  const letters = rows.flatMap((row) => {
    const { barred, ...rest } = row;
    const words = barred ? null : wordsFor(row);
    if (words === null) return [];
    return { ...rest, words, repeat: row.begun, date: now, createdAt: new Date(row.createdAt), lease };
  });
  const wanted = new Set(letters.map(({ id }) => id));
  await abandon(
    uow,
    rows.map(({ id }) => id).filter((id) => !wanted.has(id)),
  );
  return { taken: rows.length, letters };
}

/** What each mail says, or null for one that nobody should get any more. */
async function wordsOf(uow: UnitOfWork, rows: readonly Row[]) {
  const invitations = await invitationWords(
    uow,
    rows.flatMap(({ invitationId }) => invitationId ?? []),
  );
  const resets = await resetLinks(
    uow,
    rows.flatMap(({ passwordResetId }) => passwordResetId ?? []),
  );
  const changes = await emailChangeLinks(
    uow,
    rows.flatMap(({ emailChangeId }) => emailChangeId ?? []),
  );
  const codes = await codeWords(
    uow,
    rows.flatMap(({ addressProofId }) => addressProofId ?? []),
  );
  return (row: Row) => {
    const { data, toName, toAddress, invitationId, invitationVersion, emailChangeId } = row;
    if (invitationId !== null) {
      const found = invitations.get(invitationId);
      if (!found?.open || found.version !== invitationVersion) return null;
      return { ...data, ...found.words, inviteeName: toName, toAddress };
    }
    if (emailChangeId !== null) {
      const change = changes.get(emailChangeId);
      // A link leaves for the one address that it sets, and for no other.
      return change?.address === toAddress ? { ...data, confirmUrl: change.confirmUrl } : null;
    }
    const secret = secretOf(row);
    if (secret === null) return data;
    const found = resets.get(secret) ?? codes.get(secret);
    return found ? { ...data, ...found } : null;
  };
}

/** What a link or a code is made of that is not an invitation's. */
const secretOf = ({ passwordResetId, addressProofId }: Pick<Row, 'passwordResetId' | 'addressProofId'>) =>
  passwordResetId ?? addressProofId;

/** A mail that may have arrived already stays unknown: nobody ever learns more. */
const abandon = async ({ now, sql }: UnitOfWork, ids: readonly string[]) => {
  if (ids.length === 0) return;
  await sql(
    `update mail set state = case when data_sent_at is null then 'abandoned' else 'unknown' end,
       ended_at = $2, lease_until = null where id = any ($1)`,
    [[...ids], now.toISOString()],
  );
};
