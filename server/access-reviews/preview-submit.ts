import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import { peopleIn, readyRows } from './ready-rows.ts';

/** What would happen if the ticked answers of a place were submitted now. */
export interface SubmitPreview {
  readonly keep: number;
  /** Roles in products that would end, and of how many people; the first three by name. */
  readonly remove: number;
  readonly people: number;
  readonly names: readonly string[];
  /** Administrators of the portal whose role there would end. */
  readonly administrators: readonly string[];
}

/** Counts what submitting comes to. Refuses `not_found` where the site has no part in the review. */
export async function previewSubmit(reading: Reading, site: Site, reviewId: string): Promise<SubmitPreview> {
  const [part] = await reading.sql<{ id: string }>(
    'select id from access_review_part where review_id = $1 and trust_id = $2 and school_id is not distinct from $3',
    [reviewId, site.trustId, site.schoolId],
  );
  if (part === undefined) throw new Refusal('not_found');
  const rows = await readyRows(reading, part.id);
  const ending = rows.filter(({ answer }) => answer === 'remove');
  const grants = ending.filter(({ grantId }) => grantId !== null);
  return {
    keep: rows.length - ending.length,
    remove: grants.length,
    people: peopleIn(rows),
    names: [...new Map(grants.map(({ personId, name }) => [personId, name])).values()].slice(0, 3),
    administrators: ending.filter(({ grantId }) => grantId === null).map(({ name }) => name),
  };
}
