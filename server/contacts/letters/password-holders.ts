import type { Site } from '../../administrators/rules.ts';
import type { MailLanguage } from '../../roster/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import { keyOf } from '../welcome/children-at.ts';
import type { ContactAt } from '../welcome/welcome-facts.ts';
import type { PasswordLetterFacts } from './rules.ts';

/** The account of a contact who has access, and what decides whether a new password is printed for it. */
export interface PasswordHolder extends PasswordLetterFacts {
  readonly accountId: string;
  readonly email: string;
  /** The language that they are written to in. */
  readonly language: MailLanguage;
}

const query = `
  select c.contact_id as "contactId", c.school_id as "schoolId", a.id as "accountId", a.email, account_language(a.id) as language,
    exists (select from credential k
      where k.account_id = a.id and k.provider_id = 'credential' and k.password is not null) as "hasPassword",
    account_works(a.id) as works, account_elsewhere(a.id, c.trust_id, $3) as elsewhere
  from unnest($1::uuid[], $2::uuid[]) as wanted (contact, school)
  join contact_standing c on c.contact_id = wanted.contact and c.school_id = wanted.school
  join registration r on r.person_id = c.contact_id and r.ended_at is null
  join account a on a.id = r.account_id
  where c.trust_id = app_trust() and c.status = 'active'`;

/** The accounts of those of these contacts who have access, by `keyOf`. */
export async function passwordHolders(
  { sql }: Pick<Reading, 'sql'>,
  { schoolId: own }: Site,
  contacts: readonly ContactAt[],
): Promise<ReadonlyMap<string, PasswordHolder>> {
  if (contacts.length === 0) return new Map();
  const rows = await sql<PasswordHolder & ContactAt>(query, [
    contacts.map(({ contactId }) => contactId),
    contacts.map(({ schoolId }) => schoolId),
    own,
  ]);
  return new Map(rows.map((row) => [keyOf(row), row]));
}
