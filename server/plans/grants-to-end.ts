import type { Preset, ProductLevel } from '../access/rules.ts';
import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';

/** A grant that somebody holds and that can be ended, or changed, by acting at a site. */
export interface GrantToEnd {
  readonly grantId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly name: string;
  readonly productId: string;
  readonly product: string;
  readonly level: ProductLevel;
  readonly roleId: string;
  readonly role: string;
  readonly preset: Preset;
  readonly schoolId: string | null;
  readonly place: string;
}

/** Which grants: of one product alone; and, at the trust, also what its schools gave. */
export interface Reach {
  readonly productId?: string | null;
  readonly everywhere?: boolean;
}

/** What these people hold, by whichever record of the roster, that is managed at a site, in the order of the ids. */
export function grantsToEnd(
  { sql }: Reading,
  { trustId, schoolId }: Site,
  personIds: readonly string[],
  { productId = null, everywhere = false }: Reach = {},
): Promise<GrantToEnd[]> {
  return sql<GrantToEnd>(
    `select g.id as "grantId", chosen.id as "personId", g.account_id as "accountId", a.name, x.id as "productId",
       x.name as product, x.level, r.id as "roleId", r.name as role, r.preset, g.school_id as "schoolId", coalesce(s.name, t.name) as place
     from unnest($2::uuid[]) with ordinality as chosen(id, place)
     join registration known on known.person_id = chosen.id and known.ended_at is null
     join "grant" g on g.account_id = known.account_id and g.ended_at is null
     join account a on a.id = g.account_id join product x on x.id = g.product_id join trust t on t.id = g.trust_id
     join product_role r on r.id = g.product_role_id left join school s on s.id = g.school_id
     where g.trust_id = $1 and (g.managed_school_id is not distinct from $3 or $5 and $3 is null)
       and ($4::uuid is null or g.product_id = $4)
       and (g.ends_at is null or g.ends_at > gatehouse_now())
     order by chosen.place, x.name, s.name`,
    [trustId, [...personIds], schoolId, productId, everywhere],
  );
}
