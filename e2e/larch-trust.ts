import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestInfo } from '@playwright/test';
import { zipSync } from 'fflate';
import { gatehouse } from './command-line.ts';
import type { Person } from './people.ts';

const headers = {
  orgs: 'sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId',
  users:
    'sourcedId,status,dateLastModified,enabledUser,givenName,familyName,email,phone,agentSourcedIds,grades',
  roles: 'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId',
};

/** The files of a complete roster of two schools, with so many students at each. */
function rosterOf(key: string, ash: number, elm: number): Readonly<Record<string, string>> {
  const students = [
    ...Array.from({ length: ash }, (_, at) => ({ id: `${key}-a${at}`, school: 'a', name: `Ash-${at}` })),
    ...Array.from({ length: elm }, (_, at) => ({ id: `${key}-e${at}`, school: 'e', name: `Elm-${at}` })),
  ];
  const files = ['orgs', 'users', 'roles'].map((name) => `file.${name},bulk`);
  return {
    'manifest.csv': ['propertyName,value', 'oneroster.version,1.2', ...files].join('\n'),
    'orgs.csv': [
      headers.orgs,
      `${key},,,Larch ${key},district,,`,
      `${key}-a,,,Ash School ${key},school,,${key}`,
      `${key}-e,,,Elm School ${key},school,,${key}`,
    ].join('\n'),
    'users.csv': [headers.users, ...students.map(({ id, name }) => `${id},,,true,Kim,${name},,,,4`)].join(
      '\n',
    ),
    'roles.csv': [
      headers.roles,
      ...students.map(({ id, school }) => `r${id},,,${id},primary,student,,,${key}-${school}`),
    ].join('\n'),
  };
}

/** Makes the trust Larch of two schools with thirty students each, for one journey; returns its Account Owner. */
export async function foundLarch(key: string, info: TestInfo): Promise<Person> {
  const folder = info.outputPath('first');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(rosterOf(key, 30, 30))) await writeFile(join(folder, name), text);
  await gatehouse(['import', folder]);
  const owner: Person = { email: `owner@${key}.example`, password: 'copper window thistle' };
  const named = ['--trust', `Larch ${key}`, '--name', 'Olive Larch', '--email', owner.email];
  await gatehouse(['owner', 'add', ...named, '--password-stdin'], owner.password);
  return owner;
}

/** The same as the bytes of a zip. */
export function rosterZip(key: string, ash: number, elm: number): Buffer {
  const texts = Object.entries(rosterOf(key, ash, elm)).map(
    ([name, text]) => [name, Buffer.from(text)] as const,
  );
  return Buffer.from(zipSync(Object.fromEntries(texts)));
}
