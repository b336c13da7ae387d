import type { Site } from '../../../administrators/rules.ts';
import type { Reading } from '../../../unit-of-work.ts';

/** How many reports of families wait for an answer: a school's own, or all of a trust. */
export async function countReports({ sql }: Reading, { trustId, schoolId }: Site): Promise<{ open: number }> {
  const [found] = await sql<{ open: number }>(
    `select count(*)::int as open from family_report
     where trust_id = $1 and ($2::uuid is null or school_id = $2) and answered_at is null`,
    [trustId, schoolId],
  );
  return found ?? { open: 0 };
}
