import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The most that is kept of a package that is put aside, in bytes: what may be uploaded. */
const mostKept = 128 * 1024 * 1024;

/** The package at `path`, a zip or a folder, as the bytes of a zip; null where it is too large to be kept. */
export async function packageBytes(path: string): Promise<Buffer | null> {
  const status = await stat(path);
  if (!status.isDirectory()) return status.size > mostKept ? null : readFile(path);
  const files: Record<string, Uint8Array> = {};
  let size = 0;
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.csv')) continue;
    const content = await readFile(join(path, entry.name));
    size += content.length;
    if (size > mostKept) return null;
    files[entry.name] = content;
  }
  return Buffer.from(zipSync(files));
}
