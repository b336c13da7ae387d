import { readEmail } from '../../trust/email.ts';
import { addressOfName, readSignInName } from './rules.ts';

/** The address of the account that somebody means who typed in an e-mail address or a sign-in name; null for anything else. */
export function loginAddress(typed: string): string | null {
  const { email } = readEmail(typed);
  if (email !== null) return email;
  const name = readSignInName(typed);
  return name === null ? null : addressOfName(name);
}
