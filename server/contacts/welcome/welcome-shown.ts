import { freeSignInName } from '../../accounts/sign-in-names/free-sign-in-name.ts';
import type { MailLanguage } from '../../roster/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import { childNamesAt, keyOf } from './children-at.ts';
import { mayBeAdmitted } from './may-be-admitted.ts';
import { isMailboxBarred } from './open-mailbox.ts';
import { ownAccount } from './own-account.ts';
import type { ContactAt } from './welcome-facts.ts';

/** What whoever opens a welcome is shown, besides what every invitation shows. */
export interface WelcomeShown {
  /** The contact's own children at the school. */
  readonly children: readonly string[];
  /** Whether they sign in with an account already: then there is none to create. */
  readonly signsIn: boolean;
  /** What they would sign in with: null for the invited address itself, or a name where that address is in use. */
  readonly signInName: string | null;
  /** The language that the school has of them; else English. */
  readonly language: MailLanguage;
}

/** A welcome as far as it concerns these. */
export interface WelcomeOf extends ContactAt {
  readonly invitationId: string;
  readonly name: string;
  readonly email: string;
}

/** What a welcome shows; null when the contact may not be let in any more, whatever the reason. */
export async function welcomeShown(reading: Reading, welcome: WelcomeOf): Promise<WelcomeShown | null> {
  const { contactId, schoolId } = welcome;
  const [standing] = await reading.sql<{ signsIn: boolean; language: MailLanguage }>(
    `select exists (select from registration r join credential k on k.account_id = r.account_id and k.password is not null
       where r.person_id = c.contact_id and r.ended_at is null) as "signsIn",
       coalesce(p.language, 'en') as language
     from contact_standing c join person p on p.id = c.contact_id where c.contact_id = $1 and c.school_id = $2 and c.trust_id = app_trust() and ${mayBeAdmitted}
       and not ${isMailboxBarred('p.id', '$3')}`,
    [contactId, schoolId, welcome.email],
  );
  if (standing === undefined) return null;
  const children = (await childNamesAt(reading, [welcome])).get(keyOf(welcome)) ?? [];
  const signInName = standing.signsIn ? null : await nameToSignInWith(reading, welcome);
  return { children, ...standing, signInName };
}

/** The sign-in name for whoever cannot sign in with the invited address, since it is an account's already. */
export async function nameToSignInWith(
  reading: Reading,
  { contactId, name, email, invitationId }: Omit<WelcomeOf, 'schoolId'>,
): Promise<string | null> {
  const taken = await reading.sql('select from account where email = $1', [email]);
  if (taken.length === 0 || (await ownAccount(reading, contactId, email)) !== null) return null;
  return freeSignInName(reading, { personName: name, about: invitationId });
}
