import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';
import { onTestFinished } from 'vitest';

/** A folder that is gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-roster-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files, by name, into a folder of their own; returns its path. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** Packs files, by name, into a zip; returns its path. */
export async function zipOf(files: Zippable): Promise<string> {
  const path = join(await temporaryFolder(), 'roster.zip');
  await writeFile(path, zipSync(files));
  return path;
}

const headers = {
  orgs: 'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
  users:
    'sourcedId,status,dateLastModified,enabledUser,givenName,familyName,email,phone,agentSourcedIds,grades',
  roles: 'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId',
  enrollments: 'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role',
  demographics: 'sourcedId,status,dateLastModified,birthDate,sex',
} as const;

/** What a test's package says: the rows of each file without their header; files that are left out are absent. */
export interface TestPackage {
  readonly mode?: 'bulk' | 'delta';
  readonly orgs?: readonly string[];
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly enrollments?: readonly string[];
  readonly demographics?: readonly string[];
}

/** The usual organisations: a trust with two schools. */
export const testOrgs = [
  'trust,,,Northgate Trust,district,,',
  'hill,,,Hill School,school,,trust',
  'dale,,,Dale School,school,,trust',
];

/** Writes a OneRoster 1.2 package as a folder; returns its path. */
export function packageOf({ mode = 'bulk', ...files }: TestPackage): Promise<string> {
  const names = ['orgs', 'users', 'roles', 'enrollments', 'demographics'] as const;
  const manifest = names.map((name) => `file.${name},${files[name] ? mode : 'absent'}`);
  const content: Record<string, string> = {
    'manifest.csv': ['propertyName,value', 'oneroster.version,1.2', ...manifest].join('\n'),
  };
  for (const name of names) {
    const rows = files[name];
    if (rows) content[`${name}.csv`] = [headers[name], ...rows].join('\n');
  }
  return folderOf(content);
}
