import { rosterFiles, type Manifest, type RosterFile } from './manifest.ts';
import type { PackageFile } from './package-file.ts';

const tellingColumns: Readonly<Record<RosterFile, readonly string[]>> = {
  orgs: ['sourcedId', 'name', 'type', 'parentSourcedId'],
  academicSessions: ['sourcedId', 'title', 'startDate', 'endDate'],
  users: ['sourcedId', 'enabledUser', 'givenName', 'familyName'],
  roles: ['sourcedId', 'userSourcedId', 'roleType', 'role', 'orgSourcedId'],
  demographics: ['sourcedId', 'birthDate', 'sex'],
  enrollments: ['sourcedId', 'classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role'],
};

/** A file and the names of its columns. */
export interface FileHeader {
  readonly file: PackageFile;
  readonly columns: readonly string[];
}

/**
 * What a package without a manifest must be: files with the right name, or failing that the right header,
 * complete as they stand. A users file that carries roles is OneRoster 1.1.
 */
export function inferManifest(
  headers: readonly FileHeader[],
): Manifest & { files: Map<RosterFile, PackageFile> } {
  const files = new Map<RosterFile, PackageFile>();
  for (const name of rosterFiles) {
    const fitting = headers.filter(({ columns }) =>
      tellingColumns[name].every((column) => columns.includes(column)),
    );
    const named = fitting.find(({ file }) => file.name === `${name}.csv`);
    const [only, another] = fitting;
    const chosen = named ?? (another === undefined ? only : undefined);
    if (chosen) files.set(name, chosen.file);
  }
  const users = headers.find(({ file }) => file === files.get('users'));
  const version = users?.columns.includes('role') === true ? '1.1' : '1.2';
  return { version, modes: new Map([...files.keys()].map((name) => [name, 'bulk'] as const)), files };
}
