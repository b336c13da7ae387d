import type { UnitOfWork } from '../unit-of-work.ts';

/**
 * Holds a trust until the unit of work ends: who administers it changes in no other one meanwhile. Comes before all
 * other locks of such a change.
 */
export async function holdTrust({ sql }: UnitOfWork, trustId: string): Promise<void> {
  await sql('select from trust where id = $1 for no key update', [trustId]);
}
