import type { UnitOfWork } from '../unit-of-work.ts';

/** Lets nobody else draft for this school until the unit of work ends. */
export async function holdReviews({ sql }: UnitOfWork, schoolId: string): Promise<void> {
  await sql(`select pg_advisory_xact_lock(hashtextextended('reviews ' || $1, 0))`, [schoolId]);
}
