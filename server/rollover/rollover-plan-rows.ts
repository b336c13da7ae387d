import type { Reading } from '../unit-of-work.ts';
import { rolloverContacts, type RolloverContact } from './rollover-contacts.ts';
import { rolloverStudents, type RolloverScope, type RolloverStudent } from './rollover-students.ts';

/** What a rollover would do, row by row: first to the students, then to those in charge of them. */
export interface RolloverRow {
  readonly personId: string;
  readonly cause: 'leaves' | 'changes_school' | 'loses_all' | 'loses_some';
  readonly evidence:
    Pick<RolloverStudent, 'year' | 'lastOn' | 'nextSchool'> | Pick<RolloverContact, 'children'>;
  readonly warnings: RolloverContact['warnings'];
}

/** Everybody whom a rollover would change something for, as the roster stands. */
export async function rolloverPlanRows(reading: Reading, scope: RolloverScope): Promise<RolloverRow[]> {
  const students = await rolloverStudents(reading, scope);
  return planRowsOf(students, await rolloverContacts(reading, scope.schoolId, students));
}

/** The rows of those of them for whom a rollover would change something. */
export const planRowsOf = (
  students: readonly RolloverStudent[],
  contacts: readonly RolloverContact[],
): RolloverRow[] => [
  ...students.flatMap(({ studentId, outcome, year, lastOn, nextSchool }) =>
    outcome === 'leaves' || outcome === 'changes_school'
      ? [{ personId: studentId, cause: outcome, evidence: { year, lastOn, nextSchool }, warnings: [] }]
      : [],
  ),
  ...contacts.flatMap(({ contactId, outcome, children, warnings }) =>
    outcome === 'loses_all' || outcome === 'loses_some'
      ? [{ personId: contactId, cause: outcome, evidence: { children }, warnings }]
      : [],
  ),
];
