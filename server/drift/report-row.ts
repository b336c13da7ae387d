import { isPlain } from '../trust/text.ts';
import { readEmail } from '../trust/email.ts';

/** What a row of a report may say. */
export const reportFields = ['subject', 'email', 'name', 'role', 'school'] as const;
export type ReportField = (typeof reportFields)[number];

/** One row of a report as it is kept: null where it says nothing. */
export interface ReportRow extends Readonly<Record<ReportField, string | null>> {
  /** Where it stands: the line of a file, or which one in a list. */
  readonly line: number;
  /** By what the product knows them: the name that the portal gave it, another one of its own, or their address. */
  readonly knownAs: string;
}

/** A report that was read whole, or what is wrong with it, in plain English. Nothing of a report with a fault is used. */
export type ReportReading =
  | { readonly rows: readonly ReportRow[]; readonly faults: readonly [] }
  | { readonly rows: null; readonly faults: readonly string[] };

/** A report that is not used, and why. */
export const unreadable = (...faults: readonly string[]): ReportReading => ({ rows: null, faults });

/** At most so many faults are told. */
export const mostFaults = 10;
const mostLetters = 200;

/** Reads what a row says; or what is wrong with it. `where`: "Line 7", "Entry 3". */
export function readRow(
  line: number,
  where: string,
  cells: Readonly<Record<ReportField, string>>,
): ReportRow | string {
  const texts = reportFields.map((field) => cells[field].trim().normalize('NFC'));
  if (texts.some((text) => text.length > mostLetters))
    return `${where} has a text of more than ${mostLetters} letters.`;
  if (!texts.every(isPlain)) return `${where} has characters that cannot be shown.`;
  const [subject = null, address = null, name = null, role = null, school = null] = texts.map(
    (text) => text || null,
  );
  if (subject === null && address === null)
    return `${where} names nobody: it needs a subject or an e-mail address.`;
  const { email, problem } = address === null ? { email: null, problem: null } : readEmail(address);
  if (problem !== null && subject === null) return `${where}: the e-mail address ${problem}.`;
  const knownAs = subject === null ? `email:${email}` : `subject:${subject}`;
  return { line, knownAs, subject, email, name, role, school };
}
