import type { UnitOfWork } from '../../unit-of-work.ts';

/**
 * Holds what is decided about blocks in the trust until the unit of work ends. A block may concern records besides those that
 * are held: of two decisions the second waits for the first. Always asked before anybody is held.
 */
export async function holdBlocks({ sql }: UnitOfWork): Promise<void> {
  await sql(`select pg_advisory_xact_lock(hashtextextended('blocks ' || app_trust(), 0))`);
}
