import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { gatehouse } from './command-line.ts';
import type { OwnTrust } from './own-trust.ts';

/** Imports the roster of a trust once more, now with the same date of birth for each child. */
export async function giveBirthDates({ roster }: OwnTrust, bornOn: string, folder: string): Promise<void> {
  const path = join(folder, 'again.zip');
  await gatehouse([...roster, path]);
  const files = unzipSync(await readFile(path));
  const name = 'demographics.csv';
  const born = strFromU8(files[name] ?? new Uint8Array()).replaceAll(/\d{4}-\d\d-\d\d/g, bornOn);
  await writeFile(path, zipSync({ ...files, [name]: strToU8(born) }));
  await gatehouse(['import', path]);
}
