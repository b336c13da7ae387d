import { managedAt, type ProductLevel } from './rules.ts';
import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';

/** A role of a product, as it is offered at a site. */
export interface OfferedRole {
  readonly roleId: string;
  readonly role: string;
  readonly productId: string;
  readonly product: string;
  /** The school or trust it is held at. */
  readonly place: string;
  readonly trust: string;
}

interface Row extends OfferedRole {
  readonly level: ProductLevel;
}

/** The role with this id, if it can be given at `site`; `role_unknown` otherwise. */
export async function findRole({ sql }: Reading, site: Site, roleId: string): Promise<OfferedRole> {
  const [row] = await sql<Row>(
    `select r.id as "roleId", r.name as role, p.id as "productId", p.name as product, p.level,
       coalesce(s.name, t.name) as place, t.name as trust
     from product_role r join product p on p.id = r.product_id join trust t on t.id = r.trust_id
     left join school s on s.id = $3
     where r.id = $1 and r.trust_id = $2 and r.retired_at is null and p.retired_at is null`,
    [roleId, site.trustId, site.schoolId],
  );
  if (row === undefined || !managedAt(row.level, site)) throw new Refusal('role_unknown');
  return row;
}
