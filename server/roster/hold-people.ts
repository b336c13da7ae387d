import type { UnitOfWork } from '../unit-of-work.ts';

/**
 * Holds people until the unit of work ends. Whatever changes what somebody has (invitations, registration, grants)
 * holds them first and looks afterwards: of two who act on one person the second sees what the first one did,
 * and nobody waits in a circle.
 */
export async function holdPeople({ sql }: UnitOfWork, personIds: readonly string[]): Promise<void> {
  await sql(
    'select from person where trust_id = app_trust() and id = any ($1) order by id for no key update',
    [[...personIds]],
  );
}
