import type { Reading } from '../unit-of-work.ts';
import type { ApprovalAbout } from './about-rules.ts';
import type { ApprovalState } from './rules.ts';

/** One approval, with everything that it is about. */
export interface ApprovalFacts extends ApprovalAbout {
  readonly approvalId: string;
  readonly state: ApprovalState | 'expired';
  readonly planId: string | null;
  readonly invitationId: string | null;
  readonly administratorId: string | null;
  readonly blockId: string | null;
  /** The site that the plan belongs to. */
  readonly site: string;
  /** How many active accounts there are at that site. */
  readonly of: number | null;
  readonly reason: string | null;
  readonly trust: string;
  readonly askedBy: string;
  readonly askedById: string;
  readonly askerEmail: string;
  readonly askedAt: string;
  readonly expiresAt: string;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  readonly answerNote: string | null;
  /** The account that it makes more powerful. */
  readonly beneficiary: string | null;
}

const columns = `
  select q.id as "approvalId", q.kind, q.plan_id as "planId", q.invitation_id as "invitationId", q.administrator_id as "administratorId", q.block_id as "blockId",
    case when q.state = 'open' and q.expires_at <= gatehouse_now() then 'expired' else q.state end as state,
    p.kind as plan, (q.facts->>'people')::int as people, (q.facts->>'of')::int as of, q.facts->>'reason' as reason,
    x.name as product, r.name as role, coalesce(s.name, t.name) as place, coalesce(p.school_id, q.trust_id) as site, t.name as trust,
    coalesce(i.name, a.name, coalesce(k.preferred_given_name, k.given_name) || ' ' || coalesce(k.preferred_family_name, k.family_name)) as name,
    coalesce(i.email, a.email) as email, coalesce(d.account_id, invited.id, kept.account_id, same.id) as beneficiary, b.student_id is not null as "oneChild",
    q.asked_by_name as "askedBy", q.asked_by as "askedById", asker.email as "askerEmail", iso(q.asked_at) as "askedAt",
    iso(q.expires_at) as "expiresAt", q.answered_by_name as "answeredBy", iso(q.answered_at) as "answeredAt", q.answer_note as "answerNote"
  from approval q join trust t on t.id = q.trust_id join account asker on asker.id = q.asked_by
  left join plan p on p.id = q.plan_id left join school s on s.id = p.school_id left join product x on x.id = p.product_id
  left join product_role r on r.id = (p.offers->0->>'roleId')::uuid
  left join invitation i on i.id = q.invitation_id left join account invited on invited.email = i.email
  left join contact_block b on b.id = q.block_id left join person c on c.id = b.contact_id
  left join known_person k on k.id = b.contact_id
  left join registration kept on kept.person_id = b.contact_id and kept.ended_at is null left join account same on same.email = c.email
  left join administrator d on d.id = q.administrator_id left join account a on a.id = d.account_id
  where q.trust_id = app_trust()`;

/** Those that wait for an answer, the longest waiting first. */
export const openApprovals = ({ sql }: Pick<Reading, 'sql'>): Promise<ApprovalFacts[]> =>
  sql<ApprovalFacts>(
    `${columns} and q.state = 'open' and q.expires_at > gatehouse_now() order by q.asked_at, q.id`,
  );

/** The newest hundred that are over, whatever became of them. */
export const pastApprovals = ({ sql }: Pick<Reading, 'sql'>): Promise<ApprovalFacts[]> =>
  sql<ApprovalFacts>(
    `${columns} and (q.state <> 'open' or q.expires_at <= gatehouse_now())
     order by coalesce(q.answered_at, q.expires_at) desc, q.id desc limit 100`,
  );

/** One of them. */
export async function oneApproval(
  { sql }: Pick<Reading, 'sql'>,
  approvalId: string,
): Promise<ApprovalFacts | null> {
  const [row] = await sql<ApprovalFacts>(`${columns} and q.id = $1`, [approvalId]);
  return row ?? null;
}
