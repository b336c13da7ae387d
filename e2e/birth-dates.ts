import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { gatehouse } from './command-line.ts';
import type { OwnTrust } from './own-trust.ts';

/** Imports the roster of a trust once more, now with a date of birth: the same for each child. */
export async function giveBirthDates({ roster }: OwnTrust, bornOn: string, folder: string): Promise<void> {
  const path = join(folder, 'again.zip');
  await gatehouse([...roster, path]);
  const files = unzipSync(await readFile(path));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const ids = text('roles.csv')
    .split('\n')
    .map((row) => row.split(','))
    .flatMap(([, , , user = '', , role]) => (role === 'student' ? [user] : []));
  const rows = ids.map((id) => `${id},,,${bornOn},`);
  const demographics = ['sourcedId,status,dateLastModified,birthDate,sex', ...rows].join('\n');
  const manifest = text('manifest.csv').replace('file.demographics,absent', 'file.demographics,bulk');
  const whole = { ...files, 'demographics.csv': strToU8(demographics), 'manifest.csv': strToU8(manifest) };
  await writeFile(path, zipSync(whole));
  await gatehouse(['import', path]);
}
