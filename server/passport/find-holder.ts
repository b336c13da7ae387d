import type { Site } from '../administrators/rules.ts';
import { staffStatus, type StaffStatus } from '../invitations/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import type { Passport } from './passport.ts';

/** Whose passport it is, where it is looked at, and the accounts that they were ever registered with in the trust. */
export interface Holder extends Pick<Passport, 'trust' | 'seenFrom' | 'person'> {
  readonly accountIds: readonly string[];
}

interface Row extends Omit<Passport['person'], 'status'> {
  readonly trust: string;
  readonly seenFrom: string;
  readonly invitedUntil: string | null;
  readonly accountIds: readonly string[];
}

const query = `
  select p.id, p.external_id as "staffId", p.email as "rosterEmail", a.email as "loginEmail", not p.enabled as "switchedOff",
    coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    iso(p.gone_at) as "leftAt", iso(p.missing_since) as "missingSince", iso(p.registered_at) as "registeredAt", iso(p.invited_until) as "invitedUntil",
    iso(p.erased_at) as "erasedAt",
    t.name as trust, coalesce(s.name, t.name) as "seenFrom",
    array(select distinct account_id::text from registration where person_id = p.id) as "accountIds"
  from person p join trust t on t.id = p.trust_id left join school s on s.id = $3
  left join registration r on r.person_id = p.id and r.ended_at is null left join account a on a.id = r.account_id
  where p.id = $1 and p.trust_id = $2 and p.kind = 'staff' and ($3::uuid is null
    or exists (select from affiliation where person_id = p.id and school_id = $3)
    or exists (select from "grant" where person_id = p.id and $3 in (school_id, managed_school_id))
    or exists (select from invitation where person_id = p.id and school_id = $3)
    or exists (select from access_request where person_id = p.id and school_id = $3))`;

/** The member of staff whom a site may look at. Students, contacts, and people of other schools are `not_found`. */
export async function findHolder({ sql, now }: Reading, site: Site, personId: string): Promise<Holder> {
  const [row] = await sql<Row>(query, [personId, site.trustId, site.schoolId]);
  if (row === undefined) throw new Refusal('not_found');
  const { trust, seenFrom, invitedUntil, accountIds, ...person } = row;
  const status: StaffStatus = staffStatus(
    {
      registered: row.registeredAt !== null,
      invitedUntil: invitedUntil === null ? null : new Date(invitedUntil),
    },
    now,
  );
  return { trust, seenFrom, accountIds, person: { ...person, status } };
}
