import type { Site } from '../../administrators/rules.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { leaverGrants } from './leaver-query.ts';

/** What is proposed to be ended of a leaver. */
export interface LeaverFacts {
  readonly grantIds: readonly string[];
  /** The places that they left: schools, or null for the trust's office. */
  readonly places: readonly (string | null)[];
}

/**
 * Refuses `illegal_transition` unless exactly these grants of somebody are still proposed to be ended at the site: the
 * roster may have said something else since they were shown. Expects the person to be held.
 */
export async function requireProposed(
  { sql }: UnitOfWork,
  site: Site,
  personId: string,
  grantIds: readonly string[],
): Promise<LeaverFacts> {
  const rows = await sql<{ grantId: string; schoolId: string | null }>(
    `select "grantId", "schoolId" from (${leaverGrants}) held where proposed`,
    [site.trustId, site.schoolId, [personId]],
  );
  const proposed = new Set(rows.map(({ grantId }) => grantId));
  const wanted = new Set(grantIds);
  if (proposed.size === 0 || proposed.symmetricDifference(wanted).size > 0)
    throw new Refusal('illegal_transition', 'What the roster says of them has changed.');
  return { grantIds: [...proposed], places: [...new Set(rows.map(({ schoolId }) => schoolId))] };
}
