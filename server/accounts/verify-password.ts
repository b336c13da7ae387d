import { Refusal } from '../refusal.ts';
import { readEmail } from '../trust/email.ts';
import type { Reading } from '../unit-of-work.ts';
import { passwordMatches } from './hash-password.ts';

/** Somebody who proved to be the holder of an account, by what stood there at that moment. */
export interface Proven {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  /** The hash that the password matched: see `openSession`. */
  readonly provenBy: string;
}

interface Row extends Omit<Proven, 'provenBy'> {
  readonly provenBy: string | null;
}

/**
 * Who this address and password belong to. Refuses `wrong_password` alike, and after the same work, for a
 * wrong password, an address that nobody has, and an account whose password was taken away.
 */
export async function verifyPassword(
  { sql }: Pick<Reading, 'sql'>,
  { email, password }: { email: string; password: string },
): Promise<Proven> {
  const account = await accountAt({ sql }, email);
  const matches = await passwordMatches(account?.provenBy ?? null, password);
  if (!matches || !account?.provenBy) throw new Refusal('wrong_password');
  return { ...account, provenBy: account.provenBy };
}

/** The account at an address as somebody typed it, with the hash of its password. */
export async function accountAt({ sql }: Pick<Reading, 'sql'>, typed: string): Promise<Row | null> {
  const [row] = await sql<Row>(
    `select a.id as "accountId", a.name, a.email, c.password as "provenBy"
     from account a left join credential c on c.account_id = a.id and c.provider_id = 'credential'
     where a.email = $1`,
    [readEmail(typed).email],
  );
  return row ?? null;
}
