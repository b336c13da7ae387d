import type { UnitOfWork } from '../../unit-of-work.ts';

/**
 * Rejects rows that share a sourcedId. The first of several that are the same stands; where they contradict
 * each other, none does, and whoever they are about stays as they are.
 */
export async function rejectDuplicates({ sql }: UnitOfWork, staged: string): Promise<void> {
  await sql(`
    with twice as materialized (
      select external_id from ${staged} where rejection is null group by external_id having count(*) > 1),
    judged as (
      select s.external_id, min(s.line) as first, max(s.line) as last,
        count(distinct to_jsonb(s) - 'line') = 1 as same
      from ${staged} s join twice using (external_id) where s.rejection is null group by s.external_id)
    update ${staged} s set rejection = case when j.same then 'repeats line ' || j.first else
      'the sourcedId is also on line ' || case s.line when j.first then j.last else j.first end || ', with other contents' end
    from judged j
    where s.external_id = j.external_id and s.rejection is null and not (j.same and s.line = j.first)`);
}
