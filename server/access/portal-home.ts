import { launchAddress } from '../sso/rules.ts';
import type { Services } from '../unit-of-work.ts';
import { reading, type Reading } from '../unit-of-work.ts';
import type { Actor } from '../trust/actor.ts';
import { newsSince, type AccessNews, type RoleInTime } from './rules.ts';

/** A product that somebody may open. */
export interface HomeProduct {
  readonly grantId: string;
  readonly name: string;
  readonly about: string;
  readonly icon: string;
  readonly role: string;
  /** Where its sign-in begins, or else its launch address. */
  readonly launchUrl: string;
  readonly givenAt: string;
  /** The first instant without it, when it is for a time. */
  readonly endsAt: string | null;
  /** Whether it came since they were last here. */
  readonly isNew: boolean;
}

interface SiteRow extends Omit<HomeSite, 'products'> {
  readonly products: readonly (Omit<HomeProduct, 'isNew'> & { readonly startUri: string | null })[];
}

/** A school or trust where somebody has products. */
export interface HomeSite {
  readonly id: string;
  readonly name: string;
  readonly trustName: string;
  readonly products: readonly HomeProduct[];
}

/** "Your products", by the school or trust they are held at, and what is new. */
export interface PortalHome {
  readonly sites: readonly HomeSite[];
  /** When they were last here: at the sign-in before this one, or at their first. */
  readonly since: string | null;
  readonly news: readonly Omit<AccessNews, 'placeId'>[];
}

const sitesQuery = `
  select coalesce(s.id, t.id) as id, coalesce(s.name, t.name) as name, t.name as "trustName",
    jsonb_agg(jsonb_build_object('grantId', g.id, 'name', p.name, 'about', p.about, 'icon', p.icon, 'role', r.name,
      'launchUrl', p.launch_url, 'startUri', c.start_uri, 'givenAt', iso(g.given_at), 'endsAt', iso(g.ends_at)) order by p.name) as products
  from "grant" g join product p on p.id = g.product_id join product_role r on r.id = g.product_role_id
  join trust t on t.id = g.trust_id left join school s on s.id = g.school_id
  left join oidc_client c on c.product_id = p.id and c.trust_id = p.trust_id and c.ended_at is null
  where g.account_id = $1 and g.trust_id = $2 and g.ended_at is null
    and (g.ends_at is null or g.ends_at > gatehouse_now()) and p.retired_at is null
  group by t.id, s.id order by s.name nulls first`;

/* What was held at some time since then. A product that is retired has ended for everybody. */
const rolesQuery = `
  select p.name as product, coalesce(s.id, t.id) as "placeId", coalesce(s.name, t.name) as place, r.name as role,
    iso(g.given_at) as "givenAt", iso(least(g.ended_at, g.ends_at, p.retired_at)) as "endsAt"
  from "grant" g join product p on p.id = g.product_id join product_role r on r.id = g.product_role_id
  join trust t on t.id = g.trust_id left join school s on s.id = g.school_id
  where g.account_id = $1 and g.trust_id = $2 and coalesce(least(g.ended_at, g.ends_at, p.retired_at), 'infinity') > $3
  order by p.name, s.name nulls first`;

interface RoleRow extends Omit<RoleInTime, 'givenAt' | 'endsAt'> {
  readonly givenAt: string;
  readonly endsAt: string | null;
}

/** What the actor's account may open, in every trust that knows it, and what is new since it was last here. */
export async function portalHome(services: Services, actor: Actor): Promise<PortalHome> {
  const { trusts, since } = await reading(services, actor, async ({ sql }) => {
    const [account] = await sql<{ since: string | null }>(
      'select iso(coalesce(previous_sign_in_at, last_sign_in_at)) as since from account where id = $1',
      [actor.accountId],
    );
    const known = await sql<{ id: string }>('select account_trusts($1) as id', [actor.accountId]);
    return { trusts: known, since: account?.since ?? null };
  });
  const homes = await Promise.all(
    trusts.map(({ id }) => reading(services, { ...actor, trustId: id }, (look) => homeIn(look, id, since))),
  );
  return {
    since,
    sites: homes.flatMap(({ sites }) => sites),
    news: homes.flatMap(({ news }) => news.map(({ placeId: _, ...each }) => each)),
  };
}

async function homeIn({ sql, actor, now, settings }: Reading, trustId: string, since: string | null) {
  const sites = await sql<SiteRow>(sitesQuery, [actor.accountId, trustId]);
  const rows = since === null ? [] : await sql<RoleRow>(rolesQuery, [actor.accountId, trustId, since]);
  const roles = rows.map(({ givenAt, endsAt, ...role }) => ({
    ...role,
    givenAt: new Date(givenAt),
    endsAt: endsAt === null ? null : new Date(endsAt),
  }));
  const news = since === null ? [] : newsSince(roles, new Date(since), now);
  const isNew = (placeId: string, name: string) =>
    news.some((each) => each.kind === 'added' && each.placeId === placeId && each.product === name);
  return {
    news,
    sites: sites.map(({ products, ...site }) => ({
      ...site,
      products: products.map(({ startUri, ...product }) => ({
        ...product,
        launchUrl: launchAddress({ ...product, startUri }, settings.PUBLIC_URL),
        isNew: isNew(site.id, product.name),
      })),
    })),
  };
}
