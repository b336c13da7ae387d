import { findRoles } from '../access/find-roles.ts';
import type { PlacedRole } from '../access/rules.ts';
import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { selectedIds } from './selected-ids.ts';
import type { StaffSelection } from './staff-filter.ts';

/** What inviting a selection would come to, before anything happens. */
export interface Preview {
  readonly total: number;
  /** They get a mail with a link. */
  readonly toInvite: number;
  /** They have an account: they get access at once. */
  readonly atOnce: number;
  /** They have an account, and a role in each of these products already: nothing happens. */
  readonly allHeld: number;
  /** Of those who get a mail: they have an open invitation, which is issued anew. */
  readonly alreadyInvited: number;
  /** They have an open invitation to just this: nothing happens. */
  readonly allOffered: number;
  readonly withoutEmail: number;
  /** The roster has switched them off: it knows them, and they are not to be let in. */
  readonly switchedOff: number;
  /** They share an address with somebody else of the selection, or of the trust. */
  readonly sharedEmail: number;
  /** Whoever asks: nobody gives access to themselves. */
  readonly oneself: number;
  readonly names: readonly string[];
}

const nobody = {
  toInvite: 0,
  atOnce: 0,
  allHeld: 0,
  alreadyInvited: 0,
  allOffered: 0,
  withoutEmail: 0,
  switchedOff: 0,
  sharedEmail: 0,
  oneself: 0,
  names: [],
};

const query = `
  with wanted as (select * from jsonb_to_recordset($3) as w("roleId" uuid, "productId" uuid, "schoolId" uuid)),
  held as (
    select r.person_id, count(*) as n from registration r
    join "grant" g on g.account_id = r.account_id and g.trust_id = r.trust_id
    join wanted w on w."productId" = g.product_id and w."schoolId" is not distinct from g.school_id
    where r.person_id = any ($1) and r.ended_at is null and g.ended_at is null
      and (g.ends_at is null or g.ends_at > gatehouse_now()) group by r.person_id),
  offered as (
    select i.person_id, count(*) as n from invitation i join offer o on o.invitation_id = i.id
    join wanted w on w."roleId" = o.product_role_id and w."schoolId" is not distinct from o.school_id
    where i.person_id = any ($1) and i.kind = 'staff' and i.state = 'pending' and i.expires_at > gatehouse_now()
      and i.school_id is not distinct from $4 group by i.person_id),
  asker as (select a.id, a.email from account a where a.id = $5),
  chosen as (
    select p.id, c.place, p.email, p.enabled, p.registered_at is not null as registered, p.invited_until > $2 as invited,
      coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
      coalesce(held.n = $6, false) as has_all, coalesce(offered.n = $6, false) as offered_all,
      exists (select from asker where asker.email = p.email or exists (select from registration r
        where r.person_id = p.id and r.account_id = asker.id and r.ended_at is null)) as oneself,
      p.email is not null and exists (select from person o where o.trust_id = p.trust_id and o.email = p.email
        and o.kind = 'staff' and o.gone_at is null and o.id <> p.id) as shared
    from unnest($1::uuid[]) with ordinality as c(id, place) join person p on p.id = c.id
    left join held on held.person_id = p.id left join offered on offered.person_id = p.id),
  able as (select *, enabled and not oneself as lets_in,
      enabled and not oneself and not registered and email is not null and not offered_all as mail from chosen)
  select count(*) filter (where lets_in and registered and not has_all)::int as "atOnce",
    count(*) filter (where lets_in and registered and has_all)::int as "allHeld",
    count(*) filter (where not enabled)::int as "switchedOff",
    count(*) filter (where enabled and oneself)::int as oneself,
    count(*) filter (where lets_in and not registered and email is null)::int as "withoutEmail",
    count(*) filter (where mail)::int as "toInvite",
    count(*) filter (where mail and invited)::int as "alreadyInvited",
    count(*) filter (where lets_in and not registered and offered_all)::int as "allOffered",
    count(*) filter (where mail and shared)::int as "sharedEmail",
    coalesce((array_agg(name order by place))[1:3], '{}') as names
  from able`;

/** Counts what inviting a selection to these roles would come to; to none, what it would come to whatever is chosen. */
export async function previewInvitations(
  reading: Reading,
  site: Site,
  { who, offers }: { readonly who: StaffSelection; readonly offers: readonly PlacedRole[] },
): Promise<Preview> {
  const wanted = offers.length === 0 ? [] : await findRoles(reading, site, offers);
  const ids = await selectedIds(reading, site, who);
  const { now, actor } = reading;
  const [counted] = await reading.sql<Omit<Preview, 'total'>>(query, [
    ids,
    now.toISOString(),
    JSON.stringify(wanted),
    site.schoolId,
    actor.accountId,
    wanted.length || null,
  ]);
  return { ...(counted ?? nobody), total: ids.length };
}
