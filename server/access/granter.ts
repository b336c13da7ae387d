import type { Administration } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import type { OfferedRole } from './find-roles.ts';
import { canGrant, type Granter } from './rules.ts';

/** What an account may grant in the current trust, as of now. The portal itself grants nothing. */
export async function granterOf({ sql }: Reading, accountId: string | null): Promise<Granter> {
  const administrations = await sql<Administration>(
    `select trust_id as "trustId", school_id as "schoolId", role from administrator
     where account_id = $1 and trust_id = app_trust() and ended_at is null`,
    [accountId],
  );
  return { accountId, administrations };
}

/** Refuses, with what stands in the way, unless the actor may grant each of these roles. That nobody gives access to themselves is decided person by person. */
export async function requireGrants(
  reading: Reading,
  trustId: string,
  roles: readonly OfferedRole[],
): Promise<void> {
  const granter = await granterOf(reading, reading.actor.accountId);
  for (const { preset, level, schoolId, product, role } of roles) {
    const obstacle = canGrant(granter, { preset, level, place: { trustId, schoolId } }, false);
    if (obstacle !== null) throw new Refusal(obstacle, `${product}, as ${role}`);
  }
}
