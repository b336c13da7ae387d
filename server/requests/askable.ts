import type { Actor } from '../trust/actor.ts';
import { reading, type Services } from '../unit-of-work.ts';
import { trustsOf } from './find-trust.ts';
import type { RequestState } from './rules.ts';

/** A product that somebody may ask for at one place. */
export interface AskableProduct {
  readonly productId: string;
  readonly name: string;
  readonly about: string;
  readonly icon: string;
}

/** A place where somebody may ask for something. */
export interface AskablePlace {
  /** The school; null for the trust. */
  readonly schoolId: string | null;
  readonly name: string;
  readonly trust: string;
  readonly products: readonly AskableProduct[];
}

/** A request of one's own that waits, or was answered lately. */
export interface MyRequest {
  readonly requestId: string;
  readonly product: string;
  readonly place: string;
  readonly trust: string;
  readonly reason: string;
  readonly state: Exclude<RequestState, 'withdrawn'>;
  readonly askedAt: string;
  readonly answeredAt: string | null;
  readonly answeredBy: string | null;
  readonly answerNote: string | null;
}

/** What somebody may ask for, and what they have asked. */
export interface Askable {
  readonly places: readonly AskablePlace[];
  readonly requests: readonly MyRequest[];
}

const placesQuery = `
  with mine as (
    select p.id from registration r join person p on p.id = r.person_id
    where r.account_id = $1 and r.trust_id = $2 and r.ended_at is null and p.kind = 'staff' and p.gone_at is null and p.enabled),
  place as (
    select null::uuid as school_id, 'trust' as level, name from trust where id = $2 and exists (select from mine)
    union select s.id, 'school', s.name from mine join active_affiliation f on f.person_id = mine.id join school s on s.id = f.school_id)
  select l.school_id as "schoolId", l.name, t.name as trust, jsonb_agg(jsonb_build_object(
    'productId', p.id, 'name', p.name, 'about', p.about, 'icon', p.icon) order by p.name) as products
  from place l join trust t on t.id = $2 join product p on p.trust_id = $2 and p.level = l.level and p.retired_at is null
  where exists (select from product_role r where r.product_id = p.id and r.retired_at is null)
    and not exists (select from "grant" g where g.account_id = $1 and g.product_id = p.id and g.trust_id = $2
      and g.school_id is not distinct from l.school_id and g.ended_at is null and (g.ends_at is null or g.ends_at > gatehouse_now()))
    and not exists (select from access_request q where q.account_id = $1 and q.product_id = p.id
      and q.trust_id = $2 and q.school_id is not distinct from l.school_id and q.state = 'open')
  group by l.school_id, l.name, t.name order by l.school_id is null, l.name`;

/* Thirty days in hours: a day is not always as long. */
const requestsQuery = `
  select q.id as "requestId", p.name as product, coalesce(s.name, t.name) as place, t.name as trust, q.reason, q.state,
    iso(q.asked_at) as "askedAt", iso(q.answered_at) as "answeredAt", q.answered_by_name as "answeredBy", q.answer_note as "answerNote"
  from access_request q join product p on p.id = q.product_id join trust t on t.id = q.trust_id left join school s on s.id = q.school_id
  where q.account_id = $1 and q.trust_id = $2 and (q.state = 'open'
    or q.state in ('approved', 'refused') and q.answered_at > gatehouse_now() - interval '720 hours')
  order by q.state <> 'open', coalesce(q.answered_at, q.asked_at) desc, q.id`;

/** What the actor's account may ask for in every trust that knows it, with its open requests and the answers of the last 30 days. */
export async function askable(services: Services, actor: Actor): Promise<Askable> {
  const found = await Promise.all(
    (await trustsOf(services, actor)).map((trustId) =>
      reading(services, { ...actor, trustId }, async ({ sql }) => ({
        places: await sql<AskablePlace>(placesQuery, [actor.accountId, trustId]),
        requests: await sql<MyRequest>(requestsQuery, [actor.accountId, trustId]),
      })),
    ),
  );
  return {
    places: found.flatMap(({ places }) => places),
    requests: found.flatMap(({ requests }) => requests),
  };
}
