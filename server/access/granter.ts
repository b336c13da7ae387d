import type { Administration } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Reading, UnitOfWork } from '../unit-of-work.ts';
import type { OfferedRole } from './find-roles.ts';
import { canGrant, type Granter, type Preset } from './rules.ts';

/** What an account may grant in the current trust, as of now. The portal itself grants nothing. */
export async function granterOf({ sql }: Reading, accountId: string | null): Promise<Granter> {
  const administrations = await sql<Administration>(
    `select trust_id as "trustId", school_id as "schoolId", role from administration
     where account_id = $1 and trust_id = app_trust()`,
    [accountId],
  );
  return { accountId, administrations };
}

/**
 * Refuses, with what stands in the way, unless the actor may grant each of these roles. They are held as they are until
 * the unit of work ends: none gains power, or is retired, while it is being given. That nobody gives access to
 * themselves is decided person by person.
 */
export async function requireGrants(
  uow: UnitOfWork,
  trustId: string,
  roles: readonly OfferedRole[],
): Promise<void> {
  const granter = await granterOf(uow, uow.actor.accountId);
  const presets = await holdPresets(uow, roles);
  for (const { roleId, level, schoolId, product, role } of roles) {
    const preset = presets.get(roleId);
    if (preset === undefined) throw new Refusal('role_unknown', `${product}, as ${role}`);
    const obstacle = canGrant(granter, { preset, level, place: { trustId, schoolId } }, false);
    if (obstacle !== null) throw new Refusal(obstacle, `${product}, as ${role}`);
  }
}

async function holdPresets({ sql }: UnitOfWork, roles: readonly OfferedRole[]): Promise<Map<string, Preset>> {
  const held = await sql<{ id: string; preset: Preset }>(
    `select r.id, r.preset from product p join product_role r on r.product_id = p.id
     where r.id = any ($1) order by p.id, r.id for share`,
    [roles.map(({ roleId }) => roleId)],
  );
  return new Map(held.map(({ id, preset }) => [id, preset]));
}
