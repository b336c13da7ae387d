import type { Site } from '../administrators/rules.ts';
import { jobTitle } from '../roster/job-title.ts';
import type { Reading } from '../unit-of-work.ts';
import type { Passport } from './passport.ts';

const posts = `
  select f.role as job, coalesce(s.name, t.name) as place, to_char(f.begins_on, 'YYYY-MM-DD') as from,
    to_char(f.ends_on, 'YYYY-MM-DD') as until, iso(f.gone_at) as "leftAt"
  from affiliation f join trust t on t.id = f.trust_id left join school s on s.id = f.school_id
  where f.person_id = $1 and f.trust_id = $2 and ($3::uuid is null or f.school_id = $3)
  order by f.gone_at desc nulls first, f.begins_on desc nulls last, place`;

// Of an invitation by the trust, a school sees what it offers at that school.
const invitations = `
  select iso(i.created_at) as "sentAt", iso(i.issued_at) as "issuedAt", iso(i.expires_at) as "expiresAt",
    i.invited_by_name as "invitedBy", i.email as address,
    case when i.state = 'pending' and i.expires_at <= gatehouse_now() then 'expired' else i.state end as state,
    iso(i.answered_at) as "answeredAt", i.decline_reason as "declineReason", i.note, coalesce(o.body, '[]') as offers
  from invitation i left join lateral (
    select jsonb_agg(jsonb_build_object('product', p.name, 'role', r.name, 'place', coalesce(s.name, t.name)) order by p.name) as body
    from offer f join product_role r on r.id = f.product_role_id join product p on p.id = r.product_id
    join trust t on t.id = f.trust_id left join school s on s.id = f.school_id
    where f.invitation_id = i.id and ($3::uuid is null or $3 in (f.school_id, i.school_id))) o on true
  where i.person_id = $1 and i.trust_id = $2 and ($3::uuid is null or i.school_id = $3 or o.body is not null)
  order by i.issued_at desc`;

const requests = `
  select p.name as product, coalesce(s.name, t.name) as place, q.reason, q.state, iso(q.asked_at) as "askedAt",
    iso(q.answered_at) as "answeredAt", q.answered_by_name as "answeredBy", q.answer_note as answer
  from access_request q join product p on p.id = q.product_id join trust t on t.id = q.trust_id
  left join school s on s.id = q.school_id
  where q.person_id = $1 and q.trust_id = $2 and ($3::uuid is null or q.school_id = $3)
  order by q.asked_at desc`;

const plans = `
  select l.kind, iso(l.made_at) as "madeAt", l.made_by_name as "madeBy", l.note, i.state as outcome, i.reason
  from plan_item i join plan l on l.id = i.plan_id
  where i.person_id = $1 and i.trust_id = $2 and l.state <> 'draft' and ($3::uuid is null or l.school_id = $3)
  order by l.made_at desc`;

type Papers = Pick<Passport, 'posts' | 'invitations' | 'requests' | 'bulkChanges'>;

/** Where somebody worked, what they were invited to and asked for, and the bulk changes they were part of: newest first. */
export async function paperHistory({ sql }: Reading, site: Site, personId: string): Promise<Papers> {
  const of = <Row>(query: string) => sql<Row>(query, [personId, site.trustId, site.schoolId]);
  const worked = await of<Papers['posts'][number]>(posts);
  return {
    posts: worked.map((post) => ({ ...post, job: jobTitle(post.job) })),
    invitations: await of(invitations),
    requests: await of(requests),
    bulkChanges: await of(plans),
  };
}
