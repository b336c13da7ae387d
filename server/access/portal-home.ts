import type { Services } from '../unit-of-work.ts';
import { reading } from '../unit-of-work.ts';
import type { Actor } from '../trust/actor.ts';

/** A product that somebody may open. */
export interface HomeProduct {
  readonly grantId: string;
  readonly name: string;
  readonly about: string;
  readonly icon: string;
  readonly role: string;
  readonly launchUrl: string;
  readonly givenAt: string;
  readonly isNew: boolean;
}

/** "Your products", by the school or trust they are held at. */
export interface PortalHome {
  readonly sites: readonly { readonly name: string; readonly products: readonly HomeProduct[] }[];
}

/** What the actor's account may open, in every trust that knows it. */
export async function portalHome(services: Services, actor: Actor): Promise<PortalHome> {
  const trusts = await reading(services, actor, ({ sql }) =>
    sql<{ id: string }>('select account_trusts($1) as id', [actor.accountId]),
  );
  const sites = await Promise.all(
    trusts.map(({ id }) =>
      reading(services, { ...actor, trustId: id }, ({ sql }) =>
        sql<PortalHome['sites'][number]>(
          `select coalesce(s.name, t.name) as name, jsonb_agg(jsonb_build_object('grantId', g.id, 'name', p.name,
             'about', p.about, 'icon', p.icon, 'role', r.name, 'launchUrl', p.launch_url, 'givenAt', iso(g.given_at),
             'isNew', g.given_at > gatehouse_now() - interval '7 days') order by p.name) as products
           from "grant" g join product p on p.id = g.product_id join product_role r on r.id = g.product_role_id
           join trust t on t.id = g.trust_id left join school s on s.id = g.school_id
           where g.account_id = $1 and g.trust_id = $2 and g.ended_at is null
             and (g.ends_at is null or g.ends_at > gatehouse_now()) and p.retired_at is null
           group by t.id, s.id order by s.name nulls first`,
          [actor.accountId, id],
        ),
      ),
    ),
  );
  return { sites: sites.flat() };
}
