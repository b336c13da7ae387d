import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { gatehouse } from './command-line.ts';

/** A parent or carer as the MIS would send them. */
export interface SmallRelative {
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly phone?: string;
}

/** Imports a trust of one school with one pupil, Mia Ashdown, in the care of these people. */
export async function importFamily(
  key: string,
  info: TestInfo,
  relatives: readonly SmallRelative[],
): Promise<void> {
  const folder = info.outputPath(`families-${crypto.randomUUID()}`);
  const codes = relatives.map(({ code }) => `${key}-${code}`);
  const files = {
    manifest: [
      'propertyName,value',
      'oneroster.version,1.2',
      ...['orgs', 'users', 'roles'].map((name) => `file.${name},bulk`),
    ],
    orgs: [
      'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
      `${key},,,Ashdown ${key},district,,`,
      `${key}-s,,,Ashdown School ${key},school,,${key}`,
    ],
    users: [
      'sourcedId,status,dateLastModified,enabledUser,givenName,familyName,email,phone,agentSourcedIds,grades',
      `${key}-mia,,,true,Mia,Ashdown,,,"${codes.join(',')}",04`,
      ...relatives.map(
        ({ code, name, email, phone = '' }) =>
          `${key}-${code},,,true,${name.replace(' ', ',')},${email},${phone},${key}-mia,`,
      ),
    ],
    roles: [
      'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId',
      `${key}-rm,,,${key}-mia,primary,student,,,${key}-s`,
      ...codes.map((code) => `r-${code},,,${code},primary,parent,,,${key}-s`),
    ],
  };
  await mkdir(folder, { recursive: true });
  for (const [name, rows] of Object.entries(files))
    await writeFile(join(folder, `${name}.csv`), rows.join('\n'));
  await gatehouse(['import', folder]);
}
