import { z } from 'zod';
import { mostFaults, readRow, unreadable, type ReportReading, type ReportRow } from './report-row.ts';
import { mostReport } from './rules.ts';

const said = z
  .union([z.string(), z.number().transform(String), z.null()])
  .optional()
  .transform((text) => text ?? '');
const entry = z.object({ subject: said, email: said, name: said, role: said, school: said });
const report = z.union([
  z.object({ people: z.array(z.unknown()), count: z.number().int().optional() }),
  z.array(z.unknown()).transform((people) => ({ people, count: undefined })),
]);

/**
 * Reads a report as a program writes it: `{ "count": 2, "people": [{ "subject", "email", "name", "role", "school" }] }`, or the
 * list alone. What does not end, or has fewer people than it says, is not used.
 */
export function readJsonReport(bytes: Uint8Array): ReportReading {
  const read = report.safeParse(parsed(bytes));
  if (!read.success) return unreadable('It is not the list of people that was asked for, or it broke off.');
  const { people, count } = read.data;
  if (people.length === 0) return unreadable('It names nobody.');
  if (people.length > mostReport.rows) return unreadable('It has more than 100,000 rows.');
  if (count !== undefined && count !== people.length)
    return unreadable(`It says that it names ${count} people, and names ${people.length}.`);
  const [rows, faults]: [ReportRow[], string[]] = [[], []];
  for (const [place, each] of people.entries()) {
    const where = `Entry ${place + 1}`;
    const cells = entry.safeParse(each);
    const row = cells.success
      ? readRow(place + 1, where, cells.data)
      : `${where} is not a person: its fields have to be texts.`;
    if (typeof row !== 'string') rows.push(row);
    else if (faults.push(row) === mostFaults) break;
  }
  return faults.length > 0 ? unreadable(...faults) : { rows, faults: [] };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
