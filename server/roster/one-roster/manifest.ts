import { Refusal } from '../../refusal.ts';
import type { CsvRow } from './csv-reader.ts';

/** What a file of the package means: the whole truth, what has changed since, or nothing. */
export type FileMode = 'bulk' | 'delta' | 'absent';

/** The files that Gatehouse reads. */
export const rosterFiles = [
  'orgs',
  'academicSessions',
  'users',
  'roles',
  'enrollments',
  'demographics',
] as const;
export type RosterFile = (typeof rosterFiles)[number];

/** What a package says about itself. */
export interface Manifest {
  readonly version: '1.1' | '1.2';
  /** The files it speaks of. */
  readonly modes: ReadonlyMap<string, FileMode>;
}

/** Reads `manifest.csv`, row by row. */
export async function readManifest(rows: AsyncIterable<CsvRow>): Promise<Manifest> {
  const modes = new Map<string, FileMode>();
  let version: Manifest['version'] | null = null;
  for await (const { line, cells } of rows) {
    const [name = '', value = ''] = cells.map((cell) => cell.trim());
    if (name === 'oneroster.version') version = versionOf(value);
    if (name.startsWith('file.')) modes.set(name.slice('file.'.length), modeOf(value, line));
  }
  if (version === null)
    throw new Refusal('package_unreadable', 'manifest.csv does not say which OneRoster version it is');
  return { version, modes };
}

function versionOf(value: string): Manifest['version'] {
  if (/^1\.2(\.|$)/.test(value)) return '1.2';
  if (/^1\.1(\.|$)/.test(value)) return '1.1';
  throw new Refusal(
    'package_unreadable',
    `manifest.csv: OneRoster version ${JSON.stringify(value)} is not 1.1 or 1.2`,
  );
}

function modeOf(value: string, line: number): FileMode {
  if (value === 'bulk' || value === 'delta' || value === 'absent') return value;
  throw new Refusal(
    'package_unreadable',
    `manifest.csv line ${line}: ${JSON.stringify(value)} is not absent, bulk or delta`,
  );
}
