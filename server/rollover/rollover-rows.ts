import type { Site } from '../administrators/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { rolloverOf } from './find-rollover.ts';
import { rolloverContacts, type RolloverContact } from './rollover-contacts.ts';
import { rolloverStudents, type RolloverStudent } from './rollover-students.ts';
import type { ContactOutcome, StudentOutcome } from './rules.ts';

/** How many rows a page shows. */
export const rolloverPage = 50;

/** Which rows: of one outcome or of all, with these letters in the name, and which page, from 1. */
export interface RowQuestion<Outcome> {
  readonly outcome: Outcome | null;
  readonly q: string;
  readonly page: number;
}

/** Some rows, and how many there are. */
export interface RowPage<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** The students of a rollover, by name. Refuses `not_found`. */
export async function rolloverStudentRows(
  reading: Reading,
  site: Site,
  rolloverId: string,
  question: RowQuestion<StudentOutcome>,
): Promise<RowPage<RolloverStudent>> {
  const head = await rolloverOf(reading, site, rolloverId);
  return pageOf(await rolloverStudents(reading, head), question);
}

/** The contacts of a rollover, by name. Refuses `not_found`. */
export async function rolloverContactRows(
  reading: Reading,
  site: Site,
  rolloverId: string,
  question: RowQuestion<ContactOutcome>,
): Promise<RowPage<RolloverContact>> {
  const head = await rolloverOf(reading, site, rolloverId);
  const students = await rolloverStudents(reading, head);
  return pageOf(await rolloverContacts(reading, head.schoolId, students), question);
}

function pageOf<Outcome, Row extends { readonly name: string; readonly outcome: Outcome }>(
  rows: readonly Row[],
  { outcome, q, page }: RowQuestion<Outcome>,
): RowPage<Row> {
  const letters = q.toLocaleLowerCase('en-GB');
  const found = rows.filter(
    (row) =>
      (outcome === null || row.outcome === outcome) && row.name.toLocaleLowerCase('en-GB').includes(letters),
  );
  return { rows: found.slice((page - 1) * rolloverPage, page * rolloverPage), total: found.length };
}
