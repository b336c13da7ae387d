import type { Merge } from './merge.ts';
import { goneBy, mergeRecords, type Tally } from './tally.ts';

/** Adds, changes and ends school years and terms. */
export function mergeSessions(merge: Merge): Promise<Tally> {
  return mergeRecords(merge, {
    table: 'academic_session',
    wished: '(select * from staged_session where not gone and rejection is null)',
    columns: ['title', 'type', 'begins_on', 'ends_on', 'parent_external_id', 'school_year'],
    gone: goneBy('staged_session', merge.reach.academicSessions),
  });
}
