import type { Merge } from './merge.ts';
import { byRows, mergeRecords, type Tally } from './tally.ts';

/** Adds, changes and ends school years and terms. */
export function mergeSessions(merge: Merge): Promise<Tally> {
  return mergeRecords(merge, {
    table: 'academic_session',
    wished: 'select *, true as is_whole from staged_session where not gone and rejection is null',
    columns: ['title', 'type', 'begins_on', 'ends_on', 'parent_external_id', 'school_year'],
    ...byRows('staged_session', merge.reach.academicSessions),
  });
}
