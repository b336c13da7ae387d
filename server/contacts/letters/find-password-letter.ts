import { tokenHash } from '../../invitations/token.ts';
import type { MailLanguage } from '../../roster/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import type { ContactAt } from '../welcome/welcome-facts.ts';

/** A letter for a new password whose code works, and the account that it is for. */
export interface FoundPasswordLetter extends ContactAt {
  readonly id: string;
  readonly trustId: string;
  readonly accountId: string;
  /** As the account has it, with what it signs in with. */
  readonly name: string;
  readonly email: string;
  readonly givenName: string;
  readonly school: string;
  readonly trust: string;
  readonly language: MailLanguage;
  /** An ISO string. */
  readonly expiresAt: string;
}

// Whatever would have kept it from being printed keeps it from being used: it may have lain in a drawer for weeks.
const query = `
  select l.id, l.trust_id as "trustId", l.contact_id as "contactId", l.school_id as "schoolId", l.account_id as "accountId",
    iso(l.expires_at) as "expiresAt", a.name, a.email, coalesce(p.preferred_given_name, p.given_name) as "givenName",
    s.name as school, t.name as trust, account_language(a.id) as language
  from password_letter l
  join contact_standing c on c.contact_id = l.contact_id and c.school_id = l.school_id and c.status = 'active'
  join registration r on r.person_id = l.contact_id and r.account_id = l.account_id and r.ended_at is null
  join person p on p.id = l.contact_id and p.gone_at is null and p.erased_at is null
  join account a on a.id = l.account_id
  join credential k on k.account_id = a.id and k.provider_id = 'credential' and k.password is not null
  join school s on s.id = l.school_id join trust t on t.id = l.trust_id
  where l.code_hash = $1 and l.used_at is null and l.ended_at is null and l.expires_at > gatehouse_now()
    and not contact_barred_at(l.contact_id, l.school_id) and not account_works(a.id)
    and not account_elsewhere(a.id, l.trust_id, case when l.by_trust then null else l.school_id end)`;

/** The letter for a new password of a code, in the form of `readLetterCode`; null when it does not work, whatever the reason. */
export async function findPasswordLetter(
  { sql }: Pick<Reading, 'sql'>,
  code: string,
): Promise<FoundPasswordLetter | null> {
  const [letter] = await sql<FoundPasswordLetter>(query, [tokenHash(code)]);
  return letter ?? null;
}
