import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import type { Preset, ProductLevel } from './rules.ts';

/** A role that can be given. */
export interface ProductRoleRow {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly preset: Preset;
}

/** A product that can be given at a site, with its roles, the most powerful first. */
export interface ProductRow {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly icon: string;
  readonly level: ProductLevel;
  readonly roles: readonly ProductRoleRow[];
}

/** The products that are managed at a site: the trust's own at the trust, a school's at the school. */
export function listProducts({ sql }: Reading, site: Site): Promise<ProductRow[]> {
  return sql<ProductRow>(
    `select p.id, p.name, p.about, p.icon, p.level,
       jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'about', r.about, 'preset', r.preset)
         order by preset_power(r.preset) desc, r.name) as roles
     from product p join product_role r on r.product_id = p.id and r.retired_at is null
     where p.trust_id = $1 and p.retired_at is null and p.level = $2
     group by p.id order by p.name`,
    [site.trustId, site.schoolId === null ? 'trust' : 'school'],
  );
}
