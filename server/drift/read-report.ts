import { readCsvReport } from './read-csv-report.ts';
import { readJsonReport } from './read-json-report.ts';
import { unreadable, type ReportReading } from './report-row.ts';
import { mostReport } from './rules.ts';

/** Reads what a product reports, as JSON or CSV: all of it, or none. */
export function readReport(bytes: Uint8Array, contentType: string | null = null): ReportReading {
  if (bytes.length === 0) return unreadable('It is empty.');
  if (bytes.length > mostReport.bytes) return unreadable('It is larger than 20 MB.');
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/html')
    return unreadable('It is a web page, not a report: the address may be the wrong one.');
  const isJson = type === 'application/json' || type.endsWith('+json') || startsAsJson(bytes);
  return isJson ? readJsonReport(bytes) : readCsvReport(bytes);
}

const startsAsJson = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, 100)));
