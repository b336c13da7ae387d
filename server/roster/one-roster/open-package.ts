import { stat } from 'node:fs/promises';
import { Refusal } from '../../refusal.ts';
import { csvRows } from './csv-rows.ts';
import { inferManifest } from './infer-manifest.ts';
import { packageLimits } from './limits.ts';
import { readManifest, rosterFiles, type FileMode, type Manifest, type RosterFile } from './manifest.ts';
import { openFolder } from './open-folder.ts';
import { openZip } from './open-zip.ts';
import type { PackageFile } from './package-file.ts';

/** A OneRoster package, judged from outside: what it holds and what each file means. Rows are still unread. */
export interface RosterPackage {
  readonly version: Manifest['version'];
  /** The files to read, each bulk or delta; those that are not here say nothing. */
  readonly files: ReadonlyMap<
    RosterFile,
    { readonly file: PackageFile; readonly mode: Exclude<FileMode, 'absent'> }
  >;
  close(): Promise<void>;
}

/** Opens the package at `path` for as long as `work` takes. */
export async function withPackage<Result>(
  path: string,
  work: (content: RosterPackage) => Promise<Result>,
): Promise<Result> {
  const content = await openPackage(path);
  try {
    return await work(content);
  } finally {
    await content.close();
  }
}

/** Opens the zip file or folder at `path`, or refuses it with a reason in plain words. */
export async function openPackage(path: string): Promise<RosterPackage> {
  const status = await stat(path).catch(() => null);
  if (status === null) throw new Refusal('package_unreadable', `there is no file or folder ${path}`);
  const { files, close } = status.isDirectory() ? await openFolder(path) : await openZip(path);
  try {
    const chosen = await choose(files);
    const bytes = [...chosen.files.values()].reduce((sum, { file }) => sum + file.bytes, 0);
    if (bytes > packageLimits.unpackedBytes) {
      throw new Refusal(
        'package_too_large',
        `the files unpack to ${bytes} bytes; at most ${packageLimits.unpackedBytes} are read`,
      );
    }
    return { ...chosen, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function choose(files: readonly PackageFile[]): Promise<Omit<RosterPackage, 'close'>> {
  const byName = new Map(files.map((file) => [file.name, file]));
  if (byName.size < files.length)
    throw new Refusal('package_unreadable', 'two files of the package have the same name');
  const manifestFile = byName.get('manifest.csv');
  if (manifestFile === undefined) return chooseByHeader(files);
  const { version, modes } = await readManifest(csvRows(manifestFile));
  // Version 1.1 has no roles.csv: a user's row carries the role.
  const expected = rosterFiles.filter((name) => name !== 'roles' || version === '1.2');
  const chosen: [RosterFile, { file: PackageFile; mode: 'bulk' | 'delta' }][] = [];
  for (const name of expected) {
    const file = byName.get(`${name}.csv`);
    const mode = modes.get(name) ?? (file === undefined ? 'absent' : 'bulk');
    if (mode === 'absent') continue;
    if (file === undefined) {
      throw new Refusal(
        'package_unreadable',
        `manifest.csv announces ${name}.csv (${mode}), but the package does not hold it`,
      );
    }
    chosen.push([name, { file, mode }]);
  }
  return { version, files: new Map(chosen) };
}

async function chooseByHeader(files: readonly PackageFile[]): Promise<Omit<RosterPackage, 'close'>> {
  const headers = [];
  for (const file of files) headers.push({ file, columns: await firstRow(file) });
  const { version, files: found } = inferManifest(headers);
  if (found.size === 0) {
    throw new Refusal('package_unreadable', 'there is no manifest.csv and no file that looks like OneRoster');
  }
  return { version, files: new Map([...found].map(([name, file]) => [name, { file, mode: 'bulk' }])) };
}

async function firstRow(file: PackageFile): Promise<readonly string[]> {
  for await (const { cells } of csvRows(file)) return cells.map((cell) => cell.trim());
  return [];
}
