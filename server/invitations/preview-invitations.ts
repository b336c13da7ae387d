import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import { staffArguments, type StaffSelection } from './staff-filter.ts';

/** What inviting a selection would come to, before anything happens. */
export interface Preview {
  readonly total: number;
  readonly toInvite: number;
  /** They have an account: they get access at once. */
  readonly atOnce: number;
  readonly alreadyInvited: number;
  readonly withoutEmail: number;
  /** The roster has switched them off: it knows them, and they are not to be let in. */
  readonly switchedOff: number;
  /** They share an address with somebody else of the selection, or of the trust. */
  readonly sharedEmail: number;
  readonly names: readonly string[];
}

/**
 * The ids of a selection: those named, or all who match a filter save the exceptions, in order of name. Refuses
 * `not_found` when one of those named was never of this site; leaves out who has left it.
 */
export async function selectedIds(reading: Reading, site: Site, who: StaffSelection): Promise<string[]> {
  if ('ids' in who) return namedIds(reading, site, who.ids);
  const { sql, now } = reading;
  const rows = await sql<{ id: string }>(
    `select id from find_staff($1, $2, $3, $4, $5, null, null, false, 100000) as found(id)
     where id <> all ($6)`,
    [...staffArguments(site, who.all, now), who.except],
  );
  return rows.map(({ id }) => id);
}

async function namedIds({ sql }: Reading, site: Site, ids: readonly string[]): Promise<string[]> {
  const rows = await sql<{ id: string; here: boolean }>(
    `select p.id, p.gone_at is null and ($2::uuid is null or works.now) as here
     from person p cross join lateral (select count(*) > 0 as ever, coalesce(bool_or(f.gone_at is null), false) as now
       from affiliation f where f.person_id = p.id and f.school_id = $2) works
     where p.id = any ($1) and p.trust_id = $3 and p.kind = 'staff' and ($2::uuid is null or works.ever)
     order by p.sort_name, p.id`,
    [[...ids], site.schoolId, site.trustId],
  );
  if (rows.length < new Set(ids).size) throw new Refusal('not_found');
  return rows.flatMap(({ id, here }) => (here ? [id] : []));
}

const nobody = {
  toInvite: 0,
  atOnce: 0,
  alreadyInvited: 0,
  withoutEmail: 0,
  switchedOff: 0,
  sharedEmail: 0,
  names: [],
};

/** Counts what inviting a selection would come to. Bound to no product: who holds a role already shows when sent. */
export async function previewInvitations(
  reading: Reading,
  site: Site,
  who: StaffSelection,
): Promise<Preview> {
  const ids = await selectedIds(reading, site, who);
  const [counted] = await reading.sql<Omit<Preview, 'total'>>(
    `with chosen as (
       select p.id, p.email, p.enabled, p.registered_at is not null as registered, p.invited_until > $2 as invited, c.place,
         coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
         p.email is not null and exists (select from person o where o.trust_id = p.trust_id and o.email = p.email
           and o.kind = 'staff' and o.gone_at is null and o.id <> p.id) as shared
       from unnest($1::uuid[]) with ordinality as c(id, place) join person p on p.id = c.id)
     select count(*) filter (where enabled and registered)::int as "atOnce",
       count(*) filter (where not enabled)::int as "switchedOff",
       count(*) filter (where enabled and not registered and email is null)::int as "withoutEmail",
       count(*) filter (where enabled and not registered and email is not null)::int as "toInvite",
       count(*) filter (where enabled and not registered and invited)::int as "alreadyInvited",
       count(*) filter (where enabled and not registered and shared)::int as "sharedEmail",
       coalesce((array_agg(name order by place))[1:3], '{}') as names
     from chosen`,
    [ids, reading.now.toISOString()],
  );
  return {
    ...(counted ?? nobody),
    total: ids.length,
  };
}
