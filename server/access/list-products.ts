import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { granterOf } from './granter.ts';
import { canGrant, type Preset, type ProductLevel } from './rules.ts';

/** A role that can be given. */
export interface ProductRoleRow {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly preset: Preset;
  /** Whether the person who asks may give it. */
  readonly mayGrant: boolean;
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

interface Row extends Omit<ProductRow, 'roles'> {
  readonly roles: readonly Omit<ProductRoleRow, 'mayGrant'>[];
}

/**
 * The products that can be given by acting at a site: a school's at the school; at the trust its own and, for its
 * schools, theirs. What was retired is left out.
 */
export async function listProducts(reading: Reading, { trustId, schoolId }: Site): Promise<ProductRow[]> {
  const rows = await reading.sql<Row>(
    `select p.id, p.name, p.about, p.icon, p.level,
       jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'about', r.about, 'preset', r.preset)
         order by preset_power(r.preset) desc, r.name) as roles
     from product p join product_role r on r.product_id = p.id and r.retired_at is null
     where p.trust_id = $1 and p.retired_at is null and ($2 or p.level = 'school')
     group by p.id order by p.name`,
    [trustId, schoolId === null],
  );
  const granter = await granterOf(reading, reading.actor.accountId);
  const placeOf = (level: ProductLevel) => ({
    trustId,
    schoolId: level === 'trust' ? null : (schoolId ?? anySchool),
  });
  return rows.map(({ roles, ...product }) => ({
    ...product,
    roles: roles.map((role) => ({
      ...role,
      mayGrant:
        canGrant(
          granter,
          { preset: role.preset, level: product.level, place: placeOf(product.level) },
          false,
        ) === null,
    })),
  }));
}

/** Acting at the trust, what counts is what reaches every school alike. */
const anySchool = 'any';
