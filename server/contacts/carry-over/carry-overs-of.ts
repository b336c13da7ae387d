import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import { isKnownTie } from '../children/is-known-tie.ts';
import type { CarryOverState } from './hold-carry-over.ts';
import { knownSignIn } from '../known-sign-in.ts';
import type { CarryGround } from './rules.ts';

/** One of two records, as the school holds it. */
export interface CarryRecord {
  readonly contactId: string;
  readonly name: string;
  readonly externalId: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly type: string;
  readonly inRoster: boolean;
  /** Children at the site, and whether they are linked today. */
  readonly children: readonly {
    readonly name: string;
    readonly year: string | null;
    readonly linked: boolean;
  }[];
  /** What they sign in with; null for a record without an account. */
  readonly signsInAs: string | null;
  readonly lastSignInAt: string | null;
}

/** An older record and the newer one that may have its account. */
export interface CarryOver {
  readonly id: string;
  readonly state: CarryOverState;
  readonly score: number;
  readonly grounds: readonly CarryGround[];
  readonly foundAt: string;
  readonly importFile: string | null;
  readonly decidedAt: string | null;
  readonly decidedByName: string | null;
  readonly old: CarryRecord;
  readonly new: CarryRecord;
}

const record = (id: string) => `(select jsonb_build_object('contactId', p.id, 'externalId', p.external_id,
    'name', coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name),
    'email', p.email, 'phone', p.phone, 'inRoster', p.gone_at is null,
    'type', (select coalesce(t.name, initcap(k.code)) from (
        select coalesce(p.contact_type, (select min(a.role) from affiliation a where a.person_id = p.id), 'parent') as code) k
      left join contact_type t on t.trust_id = p.trust_id and t.code = k.code),
    'children', coalesce((select jsonb_agg(jsonb_build_object('linked', g.gone_at is null and p.gone_at is null and s.gone_at is null,
        'name', coalesce(s.preferred_given_name, s.given_name) || ' ' || coalesce(s.preferred_family_name, s.family_name), 'year', s.grade)
        order by s.given_name, s.id)
      from guardianship g join known_person s on s.id = g.student_id where g.contact_id = p.id and ($2::uuid is null or exists (
        select from enrolment e where e.student_id = s.id and e.school_id = $2) and ${isKnownTie('g')})), '[]'),
    'signsInAs', a.signs_in, 'lastSignInAt', a.last)
  from known_person p left join lateral (
    select coalesce(${knownSignIn('p')}, 'an address that this school does not have') as signs_in, iso(a.last_sign_in_at) as last from registration r
    join account a on a.id = r.account_id where r.person_id = p.id and r.ended_at is null limit 1) a on true
  where p.id = ${id})`;

const query = `
  select c.id, c.state, c.score, c.grounds, iso(c.found_at) as "foundAt", i.file_name as "importFile",
    iso(c.decided_at) as "decidedAt", c.decided_by_name as "decidedByName",
    ${record('c.old_contact_id')} as old, ${record('c.new_contact_id')} as new
  from carry_over c left join roster_import i on i.id = c.import_id
  where c.trust_id = $1 and (c.old_contact_id = $3 or c.new_contact_id = $3)
    and (c.state <> 'dismissed' or c.decided_by is not null)
    and ($2::uuid is null or 2 = (select count(*) from contact_standing s
      where s.contact_id in (c.old_contact_id, c.new_contact_id) and s.school_id = $2))
  order by c.state <> 'proposed', c.found_at desc, c.id limit 20`;

/**
 * The proposals that concern a contact, those that wait for a decision first, with both records side by side. A school sees
 * those whose two records are both its own.
 */
export const carryOversOf = (
  { sql }: Reading,
  { trustId, schoolId }: Site,
  contactId: string,
): Promise<CarryOver[]> => sql<CarryOver>(query, [trustId, schoolId, contactId]);
