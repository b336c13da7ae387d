import { tokenHash } from '../invitations/token.ts';
import type { Reading } from '../unit-of-work.ts';
import { emailChangeStateAt, type EmailChangeState } from './rules.ts';

/** Whose link for a new login address this is, what it is worth, and which address it would set. */
export interface FoundEmailChange {
  readonly state: EmailChangeState;
  readonly accountId: string | null;
  readonly newEmail: string | null;
}

interface Row {
  readonly accountId: string;
  readonly newEmail: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  readonly replacedAt: string | null;
}

const instant = (text: string | null) => (text === null ? null : new Date(text));

/** Looks the link for a new login address up. Changes nothing: scanners open links too. */
export async function findEmailChange(
  { sql, now }: Pick<Reading, 'sql' | 'now'>,
  token: string,
): Promise<FoundEmailChange> {
  const [row] = await sql<Row>(
    `select account_id as "accountId", new_email as "newEmail", iso(expires_at) as "expiresAt",
       iso(used_at) as "usedAt", iso(replaced_at) as "replacedAt"
     from email_change where token_hash = $1`,
    [tokenHash(token)],
  );
  if (row === undefined) return { state: 'unknown', accountId: null, newEmail: null };
  const { accountId, newEmail } = row;
  const life = {
    expiresAt: new Date(row.expiresAt),
    usedAt: instant(row.usedAt),
    replacedAt: instant(row.replacedAt),
  };
  return { state: emailChangeStateAt(life, now), accountId, newEmail };
}
