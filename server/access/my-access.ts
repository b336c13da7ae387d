import type { Actor } from '../trust/actor.ts';
import { launchAddress } from '../sso/rules.ts';
import { reading, type Services } from '../unit-of-work.ts';
import { lastDay } from './last-day-rules.ts';
import type { EndReason } from './rules.ts';

/** One role that somebody has, or had. Times are ISO instants. */
export interface OwnAccess {
  readonly grantId: string;
  readonly product: string;
  readonly icon: string;
  readonly role: string;
  /** The school, or the trust, that it is held at. */
  readonly place: string;
  readonly trust: string;
  readonly givenAt: string;
  readonly givenBy: string | null;
  /** The last day of access that is for a time, as `2026-12-19`. */
  readonly lastDay: string | null;
  /** Where the product is opened; null when it cannot be any more. */
  readonly launchUrl: string | null;
  readonly ended: null | {
    readonly at: string;
    readonly by: string | null;
    readonly reason: EndReason;
  };
}

interface Row extends Omit<OwnAccess, 'lastDay'> {
  readonly endsAt: string | null;
  readonly startUri: string | null;
}

/** What somebody has now, and what they had once: the newest first. */
export interface MyAccess {
  readonly present: readonly OwnAccess[];
  readonly past: readonly OwnAccess[];
}

// An end date that has come is the end, whether or not the sweep has written it down.
const query = `
  with own as (
    select g.*, coalesce(g.ended_at, case when g.ends_at <= gatehouse_now() then g.ends_at end) as over_at,
      coalesce(g.end_reason, 'end_date') as over_why
    from "grant" g where g.account_id = $1 and g.trust_id = $2)
  select g.id as "grantId", p.name as product, p.icon, r.name as role, coalesce(s.name, t.name) as place, t.name as trust,
    iso(g.given_at) as "givenAt", coalesce(giver.name, i.invited_by_name) as "givenBy",
    iso(g.ends_at) as "endsAt",
    case when g.over_at is null and p.retired_at is null then p.launch_url end as "launchUrl", c.start_uri as "startUri",
    case when g.over_at is not null then jsonb_build_object('at', iso(g.over_at), 'by', ender.name, 'reason', g.over_why) end as ended
  from own g join product p on p.id = g.product_id join product_role r on r.id = g.product_role_id
  join trust t on t.id = g.trust_id left join school s on s.id = g.school_id
  left join oidc_client c on c.product_id = p.id and c.trust_id = p.trust_id and c.ended_at is null
  left join account giver on giver.id = g.given_by left join invitation i on i.id = g.invitation_id
  left join account ender on ender.id = g.ended_by
  order by s.name nulls first, g.over_at desc, p.name, g.given_at desc`;

/** Everything that the actor's account may open or could open, in every trust that knows it. */
export async function myAccess(services: Services, actor: Actor): Promise<MyAccess> {
  const trusts = await reading(services, actor, ({ sql }) =>
    sql<{ id: string }>('select account_trusts($1) as id', [actor.accountId]),
  );
  const rows = await Promise.all(
    trusts.map(({ id }) =>
      reading(services, { ...actor, trustId: id }, ({ sql }) => sql<Row>(query, [actor.accountId, id])),
    ),
  );
  const all = rows.flat().map(({ endsAt, startUri, launchUrl, ...row }) => ({
    ...row,
    launchUrl: launchUrl && launchAddress({ launchUrl, startUri }, services.settings.PUBLIC_URL),
    lastDay: endsAt === null ? null : lastDay(new Date(endsAt)),
  }));
  return {
    present: all.filter(({ ended }) => ended === null),
    past: all
      .filter(({ ended }) => ended !== null)
      .toSorted((a, b) => (b.ended?.at ?? '').localeCompare(a.ended?.at ?? '')),
  };
}
