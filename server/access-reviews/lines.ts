import type { LineState, ReviewAnswer } from './rules.ts';

/** One row of a review: what somebody had when it was opened, and what was answered. Instants are ISO strings. */
export interface ReviewLine {
  readonly lineId: string;
  readonly kind: 'grant' | 'administrator';
  readonly accountId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly email: string;
  /** Null for an administrator of the portal. */
  readonly product: string | null;
  readonly role: string;
  readonly place: string;
  readonly givenAt: string;
  readonly givenBy: string | null;
  readonly lastSignInAt: string | null;
  readonly endsAt: string | null;
  readonly hasLeft: boolean;
  /** Of an administrator: whether they had a second step at sign-in. */
  readonly hasFactor: boolean | null;
  /** That the role was changed under it, and it is asked about anew. */
  readonly renewedAt: string | null;
  readonly state: LineState;
  readonly answer: ReviewAnswer | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  readonly submittedAt: string | null;
  /** When it ended, however it did. */
  readonly endedAt: string | null;
  readonly planId: string | null;
}

/** Whether the grant `g` ended only because another role of the same product came in its place, and that one is held. */
const isReplaced = `exists (select from "grant" next where next.account_id = g.account_id and next.product_id = g.product_id
  and next.trust_id = g.trust_id and coalesce(next.school_id, next.trust_id) = coalesce(g.school_id, g.trust_id)
  and next.managed_school_id is not distinct from g.managed_school_id and next.ended_at is null)`;

/** Whether what a row `w` is about has ended: needs its grant `g` and its administrator `d`. A role that was changed is still held. */
export const isEnded = `(case when g.end_reason = 'role_changed' then not ${isReplaced}
  else coalesce(g.ended_at, d.ended_at) is not null or (g.ends_at is not null and g.ends_at <= gatehouse_now()) end)`;

/** How a row `w` stands, by whether it has ended. */
export const stateBy = (ended: string): string => `case when w.silent is not null then 'silent_' || w.silent
    when w.submitted_at is not null then case when w.answer = 'keep' then 'kept' when ${ended} then 'removed'
      when exists (select from plan over where over.id = w.plan_id and over.state in ('done', 'cancelled', 'undone')) then 'stayed' else 'removing' end
    when ${ended} then 'ended' else 'waiting' end`;

const named = `coalesce(coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name), a.name)`;

/** Of a contact who has left the school that looks, the address that it had. */
const address = `case when p.kind = 'contact' and app_school() is not null
  and not exists (select from contact_standing k where k.contact_id = p.id and k.school_id = app_school() and k.students > 0) then p.email else a.email end`;

/** What is read of a row; needs {@link joins}. */
export const columns = `
  w.id as "lineId", case when w.grant_id is null then 'administrator' else 'grant' end as kind, w.account_id as "accountId",
  g.person_id as "personId", ${named} as name, ${address} as email, x.name as product, coalesce(o.name, own.name, w.administrator_role) as role,
  coalesce(s.name, t.name) as place, iso(coalesce(g.given_at, d.given_at)) as "givenAt", giver.name as "givenBy",
  iso(w.last_sign_in_at) as "lastSignInAt", iso(w.ends_at) as "endsAt", w.has_left as "hasLeft", w.has_factor as "hasFactor",
  iso(w.renewed_at) as "renewedAt", ${stateBy(isEnded)} as state, w.answer, answerer.name as "answeredBy", iso(w.answered_at) as "answeredAt",
  iso(w.submitted_at) as "submittedAt", iso(coalesce(g.ended_at, d.ended_at)) as "endedAt", w.plan_id as "planId"`;

/** What {@link columns} and filters look at. */
export const joins = `
  join access_review_part part on part.id = w.part_id join access_review review on review.id = part.review_id
  left join "grant" g on g.id = w.grant_id left join administrator d on d.id = w.administrator_id
  join account a on a.id = w.account_id left join known_person p on p.id = g.person_id
  left join product x on x.id = g.product_id left join product_role o on o.id = g.product_role_id
  left join administrator_role own on own.id = d.role_id join trust t on t.id = w.trust_id
  left join school s on s.id = coalesce(g.school_id, case when w.administrator_id is not null then part.school_id end)
  left join account giver on giver.id = coalesce(g.given_by, d.given_by) left join account answerer on answerer.id = w.answered_by`;
