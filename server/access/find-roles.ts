import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import { heldAt, type PlacedRole, type Preset, type ProductLevel } from './rules.ts';

/** A role of a product, at the place where it is offered. */
export interface OfferedRole extends PlacedRole {
  readonly role: string;
  readonly preset: Preset;
  readonly productId: string;
  readonly product: string;
  readonly level: ProductLevel;
  /** The name of the school or trust it is held at. */
  readonly place: string;
  readonly trust: string;
}

/** A role at a place, and the first instant without it. */
export interface DatedRole extends OfferedRole {
  readonly endsAt: Date | null;
}

const query = `
  select r.id as "roleId", s.id as "schoolId", r.name as role, r.preset, p.id as "productId", p.name as product, p.level,
    coalesce(s.name, t.name) as place, t.name as trust
  from rows from (jsonb_to_recordset($1) as ("roleId" uuid, "schoolId" uuid)) with ordinality as wanted("roleId", "schoolId", place)
  join product_role r on r.id = wanted."roleId" join product p on p.id = r.product_id join trust t on t.id = r.trust_id
  left join school s on s.id = wanted."schoolId" and s.trust_id = r.trust_id and s.gone_at is null
  where r.trust_id = $2 and r.retired_at is null and p.retired_at is null
    and (s.id is not null or wanted."schoolId" is null)
  order by wanted.place`;

/**
 * These roles, if each can be given by acting at `site`: at a school its own alone, at the trust its own and those of
 * its schools. Refuses `role_unknown` for any other, and for a product that comes twice at one place.
 */
export async function findRoles(
  { sql }: Reading,
  site: Site,
  wanted: readonly PlacedRole[],
): Promise<OfferedRole[]> {
  const roles = await sql<OfferedRole>(query, [JSON.stringify(wanted), site.trustId]);
  const possible = roles.filter(
    ({ level, schoolId }) =>
      (site.schoolId === null || site.schoolId === schoolId) &&
      heldAt(level, { trustId: site.trustId, schoolId }),
  );
  const places = new Set(possible.map(({ productId, schoolId }) => `${productId} ${schoolId}`));
  if (places.size < wanted.length || places.size === 0) throw new Refusal('role_unknown');
  return possible;
}
