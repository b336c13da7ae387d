import type { Site } from '../administrators/rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { InviteeFacts } from './rules.ts';

/** Somebody who is to be invited, and what is known of them. */
export interface Invitee extends InviteeFacts {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly accountId: string | null;
  readonly liveInvitationId: string | null;
}

const facts = `
  select p.id as "personId", p.email,
    coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    p.gone_at is not null or not p.enabled or not works_here as "left",
    r.account_id as "accountId", held.role_id as "heldRoleId", live.id as "liveInvitationId",
    live.open as "liveIsOpen", live.role_id as "liveRoleId",
    exists (select from invitation other where other.trust_id = p.trust_id and other.kind = 'staff'
      and other.email = p.email and other.state = 'pending' and other.person_id <> p.id
      and other.school_id is not distinct from $3) as "addressInUse"
  from (
    select *, $3::uuid is null or exists (select from affiliation a
        where a.person_id = person.id and a.school_id = $3 and a.gone_at is null) as works_here
    from person where trust_id = $1 and kind = 'staff' and id = any ($2) for no key update
  ) p
  left join registration r on r.person_id = p.id and r.ended_at is null
  left join lateral (select g.product_role_id as role_id from "grant" g
    where g.account_id = r.account_id and g.trust_id = p.trust_id and g.ended_at is null
      and g.product_id = $4 and g.school_id is not distinct from $3) held on true
  left join lateral (select i.id, i.expires_at > gatehouse_now() as open,
      (select o.product_role_id from offer o join product_role x on x.id = o.product_role_id
       where o.invitation_id = i.id and x.product_id = $4 and o.school_id is not distinct from $3) as role_id
    from invitation i where i.person_id = p.id and i.kind = 'staff' and i.state in ('pending', 'expired')
      and i.school_id is not distinct from $3 order by i.issued_at desc limit 1) live on true
  order by array_position($2, p.id)`;

/** What is known, at `site` and for one product, of the members of staff with these ids. Locks them. */
export function findInvitees(
  { sql }: UnitOfWork,
  { trustId, schoolId }: Site,
  productId: string,
  personIds: readonly string[],
): Promise<Invitee[]> {
  return sql<Invitee>(facts, [trustId, [...personIds], schoolId, productId]);
}
