import { lastDay } from '../access/last-day-rules.ts';
import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import type { Passport } from './passport.ts';

type Access = Passport['access'][number];

interface Row extends Omit<Access, 'lastDay'> {
  readonly endsAt: string | null;
}

// An end date that has come is the end, whether or not the sweep has written it down.
const query = `
  with held as (
    select g.*, coalesce(g.ended_at, case when g.ends_at <= gatehouse_now() then g.ends_at end) as over_at
    from "grant" g where g.person_id = $1 and g.trust_id = $2
      and ($3::uuid is null or $3 in (g.school_id, g.managed_school_id)))
  select p.name as product, r.name as role, coalesce(s.name, t.name) as place, coalesce(m.name, t.name) as "managedBy",
    iso(g.given_at) as "givenAt", coalesce(giver.name, i.invited_by_name) as "givenBy",
    case when q.id is not null then 'request' when g.invitation_id is not null then 'invitation'
      when g.plan_id is not null then 'bulk' else 'directly' end as how,
    coalesce(g.note, q.reason, l.note) as why, iso(g.ends_at) as "endsAt", iso(g.over_at) as "endedAt",
    ender.name as "endedBy", case when g.over_at is not null then coalesce(g.end_reason, 'end_date') end as "endReason",
    g.end_note as "endNote"
  from held g join product p on p.id = g.product_id join product_role r on r.id = g.product_role_id
  join trust t on t.id = g.trust_id left join school s on s.id = g.school_id left join school m on m.id = g.managed_school_id
  left join account giver on giver.id = g.given_by left join account ender on ender.id = g.ended_by
  left join invitation i on i.id = g.invitation_id left join plan l on l.id = g.plan_id
  left join lateral (select q.id, q.reason from access_request q
    where q.person_id = g.person_id and q.grant_id = g.id limit 1) q on true
  order by g.over_at desc nulls first, g.given_at desc, p.name`;

/** Every role that somebody has or had, as the site sees it: what runs first, then what ended last. */
export async function accessHistory({ sql }: Reading, site: Site, personId: string): Promise<Access[]> {
  const rows = await sql<Row>(query, [personId, site.trustId, site.schoolId]);
  return rows.map(({ endsAt, ...row }) => ({
    ...row,
    lastDay: endsAt === null ? null : lastDay(new Date(endsAt)),
  }));
}
