import type { OwnTimes } from '../runs/due-places.ts';
import type { Schedule } from '../runs/schedule-rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { isSchoolDay, type Term } from './rules.ts';
import { termsOfSchools } from './terms.ts';

/** When the review of a school with these terms is drafted: at seven on the first school day of each month. */
export const reviewSchedule = (terms: readonly Term[]): Schedule => ({
  every: 'month',
  on: 'first_school_day',
  at: '07:00',
  isSchoolDay: (day) => isSchoolDay(day, terms),
});

/** When each school of a trust wants its review. */
export const reviewTimes: OwnTimes = async (reading: Reading) => {
  const terms = await termsOfSchools(reading);
  const schools = await reading.sql<{ id: string }>(
    'select id from school where trust_id = app_trust() and gone_at is null',
  );
  return schools.map(({ id }) => ({ schoolId: id, schedule: reviewSchedule(terms.get(id) ?? []) }));
};
