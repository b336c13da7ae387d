import type { Preset, ProductLevel } from '../access/rules.ts';
import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import type { RequestState } from './rules.ts';

/** What is known of a request at a site. */
export interface RequestFacts {
  readonly requestId: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly jobs: readonly string[];
  readonly schools: readonly string[];
  /** Whether whoever asked no longer works there, or is no longer registered: then it can only be refused. */
  readonly gone: boolean;
  readonly product: string;
  readonly icon: string;
  readonly level: ProductLevel;
  readonly schoolId: string | null;
  /** The school or trust it is for. */
  readonly place: string;
  readonly reason: string;
  readonly askedAt: string;
  readonly state: RequestState;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
  readonly answerNote: string | null;
  /** The role that was given, and until when. */
  readonly given: { readonly role: string; readonly endsAt: string | null } | null;
  /** What they can open already, as far as the site sees it. */
  readonly held: readonly { readonly product: string; readonly role: string; readonly at: string }[];
  /** The roles that can be given, the most powerful first. */
  readonly roles: readonly {
    readonly id: string;
    readonly name: string;
    readonly about: string;
    readonly preset: Preset;
  }[];
}

const query = `
  select q.id as "requestId", q.account_id as "accountId", a.name, a.email, coalesce(work.jobs, '{}') as jobs,
    coalesce(work.schools, '{}') as schools,
    not (w.enabled and w.gone_at is null and (q.school_id is null or coalesce(work.there, false))
      and exists (select from registration r where r.account_id = q.account_id and r.person_id = q.person_id and r.ended_at is null)) as gone,
    p.name as product, p.icon, p.level, q.school_id as "schoolId", coalesce(s.name, t.name) as place, q.reason,
    iso(q.asked_at) as "askedAt", q.state, iso(q.answered_at) as "answeredAt", q.answered_by_name as "answeredBy",
    q.answer_note as "answerNote", given.body as given, coalesce(held.body, '[]') as held, coalesce(roles.body, '[]') as roles
  from access_request q join account a on a.id = q.account_id join person w on w.id = q.person_id
  join product p on p.id = q.product_id join trust t on t.id = q.trust_id left join school s on s.id = q.school_id
  left join lateral (
    select array_agg(distinct f.role) as jobs, bool_or(f.school_id = q.school_id) as there,
      array_agg(distinct x.name) filter (where x.id is not null) as schools
    from active_affiliation f left join school x on x.id = f.school_id
    where f.person_id = q.person_id and ($2::uuid is null or f.school_id = $2)) work on true
  left join lateral (
    select jsonb_build_object('role', r.name, 'endsAt', iso(g.ends_at)) as body
    from "grant" g join product_role r on r.id = g.product_role_id where g.id = q.grant_id) given on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('product', x.name, 'role', r.name, 'at', coalesce(y.name, t.name)) order by x.name, y.name) as body
    from "grant" g join product x on x.id = g.product_id join product_role r on r.id = g.product_role_id
    left join school y on y.id = g.school_id
    where g.account_id = q.account_id and g.trust_id = q.trust_id and g.ended_at is null and q.state = 'open'
      and (g.ends_at is null or g.ends_at > gatehouse_now()) and ($2::uuid is null or g.school_id = $2 or g.school_id is null)) held on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'about', r.about, 'preset', r.preset)
      order by preset_power(r.preset) desc, r.name) as body
    from product_role r where r.product_id = p.id and r.retired_at is null and q.state = 'open' and p.retired_at is null) roles on true
  where q.trust_id = $1 and ($2::uuid is null or q.school_id = $2) and`;

/* The longest waiting first; the last answered first. */
const orders = {
  open: `q.state = 'open' and ($3::uuid is null
      or (q.asked_at, q.id) > (select x.asked_at, x.id from access_request x where x.id = $3 and x.trust_id = $1))
    order by q.asked_at, q.id limit $4`,
  answered: `q.state <> 'open' and ($3::uuid is null
      or (q.answered_at, q.id) < (select x.answered_at, x.id from access_request x where x.id = $3 and x.trust_id = $1))
    order by q.answered_at desc, q.id desc limit $4`,
} as const;

/** The requests of a site in their order, after the one with the id `after`. */
export const requestRows = (
  { sql }: Reading,
  { trustId, schoolId }: Site,
  { state, after, limit }: { state: keyof typeof orders; after: string | null; limit: number },
): Promise<RequestFacts[]> =>
  sql<RequestFacts>(`${query} ${orders[state]}`, [trustId, schoolId, after, limit]);
