import { tokenHash } from '../invitations/token.ts';
import type { Reading } from '../unit-of-work.ts';
import { resetStateAt, type ResetState } from './rules.ts';
import { loginOf } from './sign-in-names/rules.ts';

/** Whose reset link this is, and what it is worth. */
export interface FoundReset {
  readonly state: ResetState;
  readonly account: null | { readonly id: string; readonly name: string; readonly email: string };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  readonly replacedAt: string | null;
}

const query = `
  select a.id, a.name, a.email, iso(r.expires_at) as "expiresAt", iso(r.used_at) as "usedAt", iso(r.replaced_at) as "replacedAt"
  from password_reset r join account a on a.id = r.account_id where r.token_hash = $1
    and not reset_barred(a.id)`;

const instant = (text: string | null) => (text === null ? null : new Date(text));

/** Looks a reset link up; of somebody who is blocked, or whose mail somebody blocked reads, there is none. Changes nothing: scanners open links too. */
export async function findReset(
  { sql, now }: Pick<Reading, 'sql' | 'now'>,
  token: string,
): Promise<FoundReset> {
  const [row] = await sql<Row>(query, [tokenHash(token)]);
  if (row === undefined) return { state: 'unknown', account: null };
  const { id, name, email } = row;
  const life = {
    expiresAt: new Date(row.expiresAt),
    usedAt: instant(row.usedAt),
    replacedAt: instant(row.replacedAt),
  };
  return { state: resetStateAt(life, now), account: { id, name, email } };
}

/** What somebody who opens a reset link is shown: what they sign in with, only while the link works. */
export async function resetLanding(
  reading: Reading,
  token: string,
): Promise<{ state: ResetState; email: string | null }> {
  const { state, account } = await findReset(reading, token);
  return { state, email: state === 'open' && account ? loginOf(account.email) : null };
}
