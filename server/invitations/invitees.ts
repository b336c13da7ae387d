import { endElapsed } from '../access/end-elapsed.ts';
import type { Site } from '../administrators/rules.ts';
import type { Reading, UnitOfWork } from '../unit-of-work.ts';
import { holdInvitees } from './hold-invitees.ts';
import type { OfferedRole } from '../access/find-roles.ts';
import type { InviteeFacts, LiveOffer } from './rules.ts';

/** Somebody who is to be invited, and what is known of them. */
export interface Invitee extends Omit<InviteeFacts, 'beyondPower'> {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  /** Where their account is reached, which need not be where the roster says. */
  readonly accountEmail: string | null;
  readonly liveInvitationId: string | null;
  readonly liveOffers: readonly (LiveOffer & Omit<OfferedRole, 'place' | 'trust'>)[];
}

const facts = `
  select p.id as "personId", reach.email,
    coalesce(p.preferred_given_name, p.given_name) || ' ' || coalesce(p.preferred_family_name, p.family_name) as name,
    p.gone_at is not null or not p.enabled or $3::uuid is not null and not works.now as "left",
    r.account_id as "accountId", a.email as "accountEmail",
    coalesce(r.account_id = $4 or (select email from account where id = $4) in (p.email, reach.email), false) as "isInviter",
    coalesce(held.products, '[]') as held, live.id as "liveInvitationId", live.open as "liveIsOpen",
    coalesce(live.offers, '[]') as "liveOffers",
    exists (select from invitation other where other.trust_id = p.trust_id and other.kind = 'staff'
      and other.email = reach.email and other.state = 'pending' and other.person_id <> p.id
      and coalesce(other.school_id, other.trust_id) = coalesce($3::uuid, p.trust_id)) as "addressInUse"
  from unnest($2::uuid[]) with ordinality as chosen(id, place)
  join person p on p.id = chosen.id
  cross join lateral (select count(*) > 0 as ever, coalesce(bool_or(f.gone_at is null), false) as now
    from affiliation f where f.person_id = p.id and f.school_id = $3) works
  left join registration r on r.person_id = p.id and r.ended_at is null
  left join account a on a.id = r.account_id
  left join lateral (select jsonb_agg(jsonb_build_object('productId', g.product_id, 'schoolId', g.school_id)) as products
    from "grant" g where g.account_id = r.account_id and g.trust_id = p.trust_id and g.ended_at is null
      and (g.ends_at is null or g.ends_at > gatehouse_now())) held on true
  left join lateral (select i.id, i.expires_at > gatehouse_now() as open,
      (select jsonb_agg(jsonb_build_object('roleId', o.product_role_id, 'schoolId', o.school_id,
          'endsAt', iso(o.ends_at), 'productId', x.id, 'product', x.name, 'level', x.level, 'role', r.name, 'preset', r.preset))
       from offer o join product_role r on r.id = o.product_role_id join product x on x.id = r.product_id
       where o.invitation_id = i.id and r.retired_at is null and x.retired_at is null
         and (o.ends_at is null or o.ends_at > gatehouse_now())) as offers,
      i.corrected_email, i.corrected_over
    from invitation i where i.person_id = p.id and i.kind = 'staff' and i.state in ('pending', 'expired')
      and i.school_id is not distinct from $3 order by i.issued_at desc limit 1) live on true
  cross join lateral (select case when live.corrected_email is not null and p.email is not distinct from live.corrected_over
    then live.corrected_email else p.email end as email) reach
  where p.trust_id = $1 and p.kind = 'staff' and ($3::uuid is null or works.ever)
  order by chosen.place`;

/**
 * What is known, at `site`, of the members of staff with these ids, and holds them. A school
 * knows those who work there, or once did.
 */
export async function findInvitees(
  uow: UnitOfWork,
  site: Site,
  personIds: readonly string[],
): Promise<Invitee[]> {
  await holdInvitees(uow, personIds);
  await endElapsed(uow, { limit: 1000, people: personIds });
  return readInvitees(uow, site, personIds);
}

/** As {@link findInvitees}, for a look ahead: nobody is held, and it may be different the next moment. */
export const readInvitees = (
  { sql, actor }: Reading,
  { trustId, schoolId }: Site,
  personIds: readonly string[],
): Promise<Invitee[]> => sql<Invitee>(facts, [trustId, [...new Set(personIds)], schoolId, actor.accountId]);
