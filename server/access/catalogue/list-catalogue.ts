import type { Site } from '../../administrators/rules.ts';
import type { Reading } from '../../unit-of-work.ts';
import type { Preset, ProductLevel } from '../rules.ts';

/** A role as the catalogue lists it. */
export interface ListedRole {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly preset: Preset;
  /** Since when it is given no longer. */
  readonly retiredAt: string | null;
  /** How many people hold it now. */
  readonly holders: number;
  /** How many open invitations offer it. */
  readonly offered: number;
}

/** A product as the catalogue lists it, with its roles: those that are given first, the most powerful before the others. */
export interface ListedProduct {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly icon: string;
  readonly level: ProductLevel;
  readonly launchUrl: string;
  readonly ownerEmail: string | null;
  /** Whether families may open it, too. */
  readonly forFamilies: boolean;
  readonly retiredAt: string | null;
  /** How many people hold a role of it now. */
  readonly holders: number;
  /** Whether somebody has, had or was offered a role of it: its level stays as it is from then on. */
  readonly levelFixed: boolean;
  readonly roles: readonly ListedRole[];
}

const query = `
  with held as (
    select product_id, product_role_id, account_id from "grant"
    where trust_id = $1 and ended_at is null and (ends_at is null or ends_at > gatehouse_now())
      and ($2::uuid is null or school_id = $2)),
  holders as (select product_role_id as id, count(distinct account_id)::int as people from held group by 1),
  offered as (
    select o.product_role_id as id, count(distinct i.id)::int as invitations
    from offer o join invitation i on i.id = o.invitation_id
    where i.trust_id = $1 and i.state = 'pending' and i.expires_at > gatehouse_now()
      and ($2::uuid is null or o.school_id = $2)
    group by 1)
  select p.id, p.name, p.about, p.icon, p.level, p.launch_url as "launchUrl", p.owner_email as "ownerEmail",
    p.for_families as "forFamilies",
    iso(p.retired_at) as "retiredAt",
    (select count(distinct account_id)::int from held where product_id = p.id) as holders,
    exists (select from "grant" g where g.product_id = p.id)
      or exists (select from offer o join product_role r on r.id = o.product_role_id where r.product_id = p.id) as "levelFixed",
    coalesce((
      select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'about', r.about, 'preset', r.preset,
          'retiredAt', iso(r.retired_at), 'holders', coalesce(h.people, 0), 'offered', coalesce(f.invitations, 0))
        order by r.retired_at is not null, preset_power(r.preset) desc, r.name)
      from product_role r left join holders h on h.id = r.id left join offered f on f.id = r.id
      where r.product_id = p.id and ($2::uuid is null or r.retired_at is null or h.people > 0)), '[]') as roles
  from product p
  where p.trust_id = $1 and ($2::uuid is null or p.level = 'school' and p.retired_at is null)
  order by p.retired_at is not null, lower(p.name)`;

/**
 * The products of a trust, those that were retired last. At a school: those that it can give, with the people and
 * invitations of that school alone.
 */
export function listCatalogue({ sql }: Reading, { trustId, schoolId }: Site): Promise<ListedProduct[]> {
  return sql<ListedProduct>(query, [trustId, schoolId]);
}
