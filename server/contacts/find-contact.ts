import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import { knownSignIn } from './known-sign-in.ts';
import { proofTries } from './welcome/proof/rules.ts';
import type { ContactReason, ContactStatus } from './rules.ts';

/** How a contact stands at one school. */
export interface ContactStandingRow {
  readonly schoolId: string;
  readonly school: string;
  readonly status: ContactStatus;
  readonly reasons: readonly ContactReason[];
  readonly since: string;
  readonly admittedAt: string | null;
  readonly welcomeUntil: string | null;
  /** The link of their welcome takes no more answers, after too many wrong ones, until it is sent again. */
  readonly welcomeRests: boolean;
  readonly revokedAt: string | null;
  readonly revokeReason: ContactReason | null;
  readonly revokedBy: string | null;
  readonly revokeNote: string | null;
}

/** One contact as the office sees them. Nothing of any other adult. */
export interface ContactRecord {
  readonly contactId: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly language: string | null;
  readonly type: { readonly code: string; readonly name: string };
  /** The MIS has switched them off, or has no record of them any more. */
  readonly switchedOff: boolean;
  readonly goneAt: string | null;
  /** Since which import a complete roster has left them out, for the first time. */
  readonly missingSince: string | null;
  readonly account: {
    readonly accountId: string;
    /** What they sign in with: an address, or a name of their own; null at a school that they left, unless it had that address. */
    readonly signIn: string | null;
    readonly registeredAt: string;
    readonly lastSignInAt: string | null;
  } | null;
  /** Until when Restore gives back the account that they had, as an ISO instant; null where nothing is kept. */
  readonly keptUntil: string | null;
  /** Whether the account that they had can still be given back; null where they never had one. */
  readonly returns: boolean | null;
  readonly standings: readonly ContactStandingRow[];
}

const query = `
  select p.id as "contactId", coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    p.email, p.phone, p.language, not p.enabled as "switchedOff", iso(p.gone_at) as "goneAt", iso(p.missing_since) as "missingSince", held.body as account,
    (select iso(max(k.kept_until)) from registration r join kept_credential k on k.account_id = r.account_id
      where r.person_id = p.id) as "keptUntil",
    (select exists (select from credential k where k.account_id = l.account_id and k.password is not null)
        or exists (select from kept_credential k where k.account_id = l.account_id and k.kept_until > gatehouse_now())
      from registration l where l.person_id = p.id order by l.ended_at is null desc, l.ended_at desc limit 1) as returns,
    coalesce(standing.body, '[]') as standings, (
      select jsonb_build_object('code', k.code, 'name', coalesce(t.name, initcap(k.code)))
      from (select coalesce(p.contact_type, (select min(c.type_code) from contact_standing c where c.contact_id = p.id), 'parent') as code) k
      left join contact_type t on t.trust_id = p.trust_id and t.code = k.code) as type
  from known_person p
  left join lateral (
    select jsonb_build_object('accountId', a.id, 'signIn', ${knownSignIn('p')}, 'registeredAt', iso(r.registered_at),
      'lastSignInAt', iso(a.last_sign_in_at)) as body
    from registration r join account a on a.id = r.account_id where r.person_id = p.id and r.ended_at is null limit 1) held on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('schoolId', s.id, 'school', s.name, 'status', c.status, 'reasons', c.reasons,
      'since', iso(c.since), 'admittedAt', iso(c.admitted_at), 'welcomeUntil', iso(c.welcome_until), 'welcomeRests', exists (select from invitation i
        join link l on l.invitation_id = i.id and l.version = i.version where i.person_id = c.contact_id and i.school_id = c.school_id
          and i.kind = 'contact' and i.state = 'pending' and l.proof_tries >= ${proofTries}), 'revokedAt', iso(c.revoked_at),
      'revokeReason', c.revoke_reason, 'revokedBy', c.revoked_by_name, 'revokeNote', c.revoke_note) order by s.name) as body
    from contact_standing c join school s on s.id = c.school_id
    where c.contact_id = p.id and ($3::uuid is null or c.school_id = $3)) standing on true
  where p.id = $1 and p.trust_id = $2 and p.kind = 'contact' and ($3::uuid is null or standing.body is not null)`;

/** One contact and how they stand at the schools of a site. Refuses `not_found`, also for contacts of other schools. */
export async function findContact({ sql }: Reading, site: Site, contactId: string): Promise<ContactRecord> {
  const [row] = await sql<ContactRecord>(query, [contactId, site.trustId, site.schoolId]);
  if (row === undefined) throw new Refusal('not_found');
  return row;
}
