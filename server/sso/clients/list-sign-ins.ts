import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { Reading } from '../../unit-of-work.ts';

/** How many sign-ins are on a page. */
const pageSize = 25;

/** Why somebody's being signed in to a product ended. */
export type SignInEnd = 'access_ended' | 'signed_out' | 'product_retired' | 'client_ended' | 'ran_out';

/** Whether a product was told that somebody is signed out. */
export interface SignOutNotice {
  readonly state: 'due' | 'accepted' | 'given_up';
  readonly attempts: number;
  readonly lastTriedAt: string | null;
  readonly lastAnswer: string | null;
  /** When it is tried next, while it is due. */
  readonly dueAt: string;
}

/** Somebody who signed in to a product by the portal. Instants are ISO 8601 strings in UTC. */
export interface SignInRow {
  readonly id: string;
  readonly who: string;
  /** Their record in the roster, where they have one that has a page. */
  readonly personId: string | null;
  /** Their record as a parent or carer, where they have one that has a page. */
  readonly contactId: string | null;
  /** What they could do there at the time, each with where: "Full Edit, Riverside Primary". */
  readonly roles: readonly string[];
  readonly beganAt: string;
  readonly seenAt: string;
  readonly endedAt: string | null;
  readonly endReason: SignInEnd | null;
  readonly notice: SignOutNotice | null;
}

/** A page of sign-ins: the newest first. */
export interface SignInPage {
  readonly rows: readonly SignInRow[];
  /** The id to ask for the next page with. */
  readonly next: string | null;
}

/* What somebody could do is what they held at the beginning, or were given before the end. */
const query = `
  select s.id, a.name as who, iso(s.began_at) as "beganAt", iso(s.seen_at) as "seenAt", iso(s.ended_at) as "endedAt",
    s.end_reason as "endReason",
    (select r.person_id from registration r join person p on p.id = r.person_id and p.kind = 'staff'
      where r.account_id = s.account_id and r.trust_id = s.trust_id
      order by r.ended_at is not null, r.registered_at desc limit 1) as "personId",
    (select r.person_id from registration r join person p on p.id = r.person_id and p.kind = 'contact' and p.erased_at is null
      where r.account_id = s.account_id and r.trust_id = s.trust_id
      order by r.ended_at is not null, r.registered_at desc limit 1) as "contactId",
    (select coalesce(jsonb_agg(distinct x.name || ', ' || coalesce(h.name, t.name)), '[]')
      from "grant" g join product_role x on x.id = g.product_role_id join trust t on t.id = g.trust_id
      left join school h on h.id = g.school_id
      where g.account_id = s.account_id and g.product_id = s.product_id and g.trust_id = s.trust_id
        and g.given_at <= coalesce(s.ended_at, gatehouse_now()) and coalesce(g.ended_at, 'infinity') > s.began_at) as roles,
    case when n.id is not null then jsonb_build_object('state', n.state, 'attempts', n.attempts,
      'lastTriedAt', iso(n.last_tried_at), 'lastAnswer', n.last_answer, 'dueAt', iso(n.due_at)) end as notice
  from product_session s join account a on a.id = s.account_id
  left join sign_out_notice n on n.product_session_id = s.id and n.trust_id = s.trust_id
  where s.product_id = $1 and s.trust_id = $2
    and ($3::uuid is null or (s.began_at, s.id) < (select b.began_at, b.id from product_session b
      where b.id = $3 and b.product_id = $1 and b.trust_id = $2))
  order by s.began_at desc, s.id desc limit $4`;

/** Who signed in to a product of the trust, 25 a page. Refuses `product_unknown`. */
export async function listSignIns(
  { sql }: Reading,
  { trustId }: Site,
  { productId, after }: { readonly productId: string; readonly after?: string | undefined },
): Promise<SignInPage> {
  const known = await sql('select from product where id = $1 and trust_id = $2', [productId, trustId]);
  if (known.length === 0) throw new Refusal('product_unknown');
  const found = await sql<SignInRow>(query, [productId, trustId, after ?? null, pageSize + 1]);
  const rows = found.slice(0, pageSize);
  return { rows, next: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
}
