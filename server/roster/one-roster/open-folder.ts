import { createReadStream } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../refusal.ts';
import { packageLimits } from './limits.ts';
import type { PackageFile, PackageFiles } from './package-file.ts';

/** The CSV files of a folder. Links are left alone. */
export async function openFolder(path: string): Promise<PackageFiles> {
  const names = (await readdir(path))
    .filter((name) => name.endsWith('.csv') && !name.startsWith('.'))
    .toSorted();
  if (names.length > packageLimits.files) {
    throw new Refusal(
      'package_too_large',
      `the folder holds ${names.length} CSV files; at most ${packageLimits.files} are read`,
    );
  }
  const files = await Promise.all(names.map((name) => folderFile(join(path, name), name)));
  return { files: files.filter((file) => file !== null), close: () => Promise.resolve() };
}

async function folderFile(path: string, name: string): Promise<PackageFile | null> {
  const status = await lstat(path);
  if (!status.isFile()) return null;
  return { name, bytes: status.size, open: () => createReadStream(path, { highWaterMark: 16_384 }) };
}
