import type { UnitOfWork } from '../unit-of-work.ts';

/** Asks again for the runs that somebody wanted and that nobody is at a minute later: a lost job loses none of them. */
export async function forgottenRuns({ sql, enqueue }: UnitOfWork): Promise<{ asked: number }> {
  const runs = await sql<{ trustId: string; runKey: string }>(
    'select trust_id as "trustId", run_key as "runKey" from forgotten_runs()',
  );
  for (const run of runs) await enqueue('run-now', run);
  return { asked: runs.length };
}
