import { tokenHash } from '../../invitations/token.ts';
import type { MailLanguage } from '../../roster/rules.ts';
import { systemActor } from '../../trust/actor.ts';
import { reading, type Reading, type Services } from '../../unit-of-work.ts';
import { mayBeAdmitted } from '../welcome/may-be-admitted.ts';
import type { ContactAt } from '../welcome/welcome-facts.ts';

/** A letter whose code works, and the contact it is for. */
export interface FoundLetter extends ContactAt {
  readonly id: string;
  readonly trustId: string;
  readonly name: string;
  /** The account of whoever printed it. */
  readonly printedBy: string | null;
  readonly givenName: string;
  readonly school: string;
  readonly trust: string;
  /** Whether the contact signs in with an account of theirs already. */
  readonly signsIn: boolean;
  /** The language that the school has of them; else English. */
  readonly language: MailLanguage;
  /** An ISO string. */
  readonly expiresAt: string;
}

const query = `
  select l.id, l.trust_id as "trustId", l.contact_id as "contactId", l.school_id as "schoolId", iso(l.expires_at) as "expiresAt",
    l.printed_by as "printedBy",
    coalesce(p.preferred_given_name, p.given_name) as "givenName", s.name as school, t.name as trust,
    coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    exists (select from registration r join credential k on k.account_id = r.account_id and k.password is not null
      where r.person_id = l.contact_id and r.ended_at is null) as "signsIn", coalesce(p.language, 'en') as language
  from welcome_letter l
  join contact_standing c on c.contact_id = l.contact_id and c.school_id = l.school_id and ${mayBeAdmitted}
  join person p on p.id = l.contact_id and p.gone_at is null and p.erased_at is null
  join school s on s.id = l.school_id join trust t on t.id = l.trust_id
  where l.code_hash = $1 and l.used_at is null and l.ended_at is null and l.expires_at > gatehouse_now()
    and not contact_barred_at(l.contact_id, l.school_id)`;

/** The letter of a code, in the form of `readLetterCode`; null when it does not work, whatever the reason. */
export async function findLetter({ sql }: Pick<Reading, 'sql'>, code: string): Promise<FoundLetter | null> {
  const [letter] = await sql<FoundLetter>(query, [tokenHash(code)]);
  return letter ?? null;
}

/** The trust that printed the letter of a code; null when there never was such a letter. */
export async function trustOfLetter(services: Services, code: string): Promise<string | null> {
  const [row] = await reading(services, systemActor('A letter', null), ({ sql }) =>
    sql<{ trustId: string | null }>('select letter_trust($1) as "trustId"', [tokenHash(code)]),
  );
  return row?.trustId ?? null;
}
