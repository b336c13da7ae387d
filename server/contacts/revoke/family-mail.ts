import type { MailLanguage } from '../../roster/rules.ts';
import type { Reading } from '../../unit-of-work.ts';

/** Where mail to a family account goes, and in whose name. */
export interface FamilyMail {
  readonly name: string;
  readonly address: string;
  readonly trust: string;
  /** What they sign in with. */
  readonly signInAs: string;
  readonly language: MailLanguage;
}

/** Where mail to the holder of an account goes: its own mailbox where the sign-in is a name. */
export async function familyMail({ sql }: Reading, accountId: string): Promise<FamilyMail> {
  const [row] = await sql<FamilyMail>(
    `select a.name, coalesce(a.mailbox, a.email) as address, t.name as trust, coalesce(a.sign_in_name, a.email) as "signInAs", account_language(a.id) as language
     from account a, trust t where a.id = $1 and t.id = app_trust()`,
    [accountId],
  );
  if (row === undefined) throw new Error('there is no such account');
  return row;
}
