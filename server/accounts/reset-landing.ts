import { tokenHash } from '../invitations/token.ts';
import type { MailLanguage } from '../roster/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { resetStateAt, type ResetState } from './rules.ts';
import { loginOf } from './sign-in-names/rules.ts';

/** Whose reset link this is, and what it is worth. */
export interface FoundReset {
  readonly state: ResetState;
  readonly account: null | {
    readonly id: string;
    readonly name: string;
    readonly email: string;
    readonly language: MailLanguage;
  };
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: MailLanguage;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  readonly replacedAt: string | null;
}

const query = `
  select a.id, a.name, a.email, own_language(a.id) as language, iso(r.expires_at) as "expiresAt", iso(r.used_at) as "usedAt", iso(r.replaced_at) as "replacedAt"
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
  const { id, name, email, language } = row;
  const life = {
    expiresAt: new Date(row.expiresAt),
    usedAt: instant(row.usedAt),
    replacedAt: instant(row.replacedAt),
  };
  return { state: resetStateAt(life, now), account: { id, name, email, language } };
}

/** What somebody who opens a reset link is shown. */
export interface ResetLanding {
  readonly state: ResetState;
  /** What they sign in with; null unless the link works. */
  readonly email: string | null;
  /** Theirs; null for a link that nobody knows. */
  readonly language: MailLanguage | null;
}

/** Looks a reset link up for whoever opens it. */
export async function resetLanding(reading: Reading, token: string): Promise<ResetLanding> {
  const { state, account } = await findReset(reading, token);
  const email = state === 'open' && account ? loginOf(account.email) : null;
  return { state, email, language: account?.language ?? null };
}
