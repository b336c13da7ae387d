import { createHash } from 'node:crypto';
import { mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { shownName } from '../shown-name.ts';
import { copyHashed } from './copy-hashed.ts';
import type { Fetched } from './fetched.ts';
import { NoRoster } from './no-roster.ts';
import { isFolderName, restMs } from './rules.ts';

/** A folder below the trust's own, and the folder of ours that takes the copy. */
export interface FolderPlace {
  /** What the operator allows; null: no folders at all. */
  readonly rosterDir: string | null;
  readonly trustId: string;
  /** Below `<rosterDir>/<trustId>`: a folder, or a zip file. */
  readonly location: string;
  readonly into: string;
  readonly now: Date;
}

/**
 * Copies the roster of a trust from its folder on the server: the zip file that is named, or of a folder its CSV files, or else its
 * newest zip file. Never leads out of the trust's own folder, also not by a link. Throws {@link NoRoster}.
 */
export async function fetchFolder(place: FolderPlace): Promise<Fetched> {
  return copyOf(place).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw noAccess.includes(code) ? new NoRoster('folder_unreadable') : error;
  });
}

/** What the operator has to put right; anything else is a fault of ours. */
const noAccess: readonly string[] = ['EACCES', 'EPERM', 'ENOENT', 'ELOOP', 'EISDIR', 'EIO', 'ESTALE'];

async function copyOf({ rosterDir, trustId, location, into, now }: FolderPlace): Promise<Fetched> {
  if (rosterDir === null) throw new NoRoster('folders_off');
  if (!isFolderName(location)) throw new NoRoster('folder_missing');
  const place = await within(await within(rosterDir, trustId), location);
  const status = await stat(place);
  if (status.isFile()) return zipAt(place, into);
  if (!status.isDirectory()) throw new NoRoster('folder_missing');
  const entries = await readdir(place, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const csv = files.filter(({ name }) => name.endsWith('.csv')).map(({ name }) => name);
  if (csv.length > 0) return csvOf(place, csv.toSorted(), into, now);
  const zips = files.filter(({ name }) => /\.zip$/i.test(name)).map(({ name }) => join(place, name));
  return zipAt(await newest(zips), into);
}

/** What a path is in truth, if that lies in the folder, or is the folder itself. */
async function within(folder: string, path: string): Promise<string> {
  const [base, found] = await Promise.all([realpath(folder), realpath(join(folder, path))]).catch(() => {
    throw new NoRoster('folder_missing');
  });
  if (found !== base && !found.startsWith(`${base}${sep}`)) throw new NoRoster('folder_missing');
  return found;
}

async function newest(paths: readonly string[]): Promise<string> {
  let found: { path: string; mtimeMs: number } | null = null;
  for (const path of paths.toSorted()) {
    const { mtimeMs } = await stat(path);
    if (found === null || mtimeMs >= found.mtimeMs) found = { path, mtimeMs };
  }
  if (found === null) throw new NoRoster('nothing_there');
  return found.path;
}

async function zipAt(place: string, into: string): Promise<Fetched> {
  const path = join(into, 'roster.zip');
  const hash = createHash('sha256');
  const { mtimeMs } = await copyHashed(place, path, hash);
  return { path, fileName: shownName(basename(place)), hash: hash.digest('hex'), mark: String(mtimeMs) };
}

/** Nothing shows that a CSV file is whole but that nobody has written to it for a while. */
async function csvOf(place: string, names: readonly string[], into: string, now: Date): Promise<Fetched> {
  const path = join(into, 'roster');
  await mkdir(path);
  const hash = createHash('sha256');
  let writtenAt = 0;
  for (const name of names) {
    hash.update(`\0${name}\0`);
    const { size, mtimeMs } = await copyHashed(join(place, name), join(path, name), hash);
    hash.update(`\0${size}`);
    writtenAt = Math.max(writtenAt, mtimeMs);
  }
  if (now.getTime() - writtenAt < restMs) throw new NoRoster('being_written');
  return { path, fileName: shownName(basename(place)), hash: hash.digest('hex'), mark: String(writtenAt) };
}
