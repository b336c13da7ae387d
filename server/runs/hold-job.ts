import type { UnitOfWork } from '../unit-of-work.ts';
import type { RunPlace } from './run-rules.ts';

/** Holds a job at a place until the unit of work ends: nobody else takes a run of it on, or asks for one, meanwhile. */
export async function holdJob(
  sql: UnitOfWork['sql'],
  job: string,
  { trustId, schoolId }: RunPlace,
): Promise<void> {
  await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    ['job', job, trustId ?? '', schoolId ?? ''].join(' '),
  ]);
}
