import { appendFile, mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { headLine, readHeadLine, type Head } from './rules.ts';

/** The file outside the database that the heads of the chain are added to. */
export const headsFile = (folder: string): string => join(folder, 'audit-heads.log');

/** Adds the head to the file, unless it is the last one there already. */
export async function keepHead(folder: string, head: Head): Promise<{ kept: boolean }> {
  await mkdir(folder, { recursive: true });
  const file = headsFile(folder);
  if ((await lastHead(file))?.hash === head.hash) return { kept: false };
  await appendFile(file, `${headLine(head)}\n`, { mode: 0o600, flush: true });
  return { kept: true };
}

const longest = 200;

async function lastHead(file: string): Promise<Head | null> {
  const handle = await open(file, 'r').catch(() => null);
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(longest),
      0,
      longest,
      Math.max(0, size - longest),
    );
    return readHeadLine(buffer.subarray(0, bytesRead).toString().trimEnd().split('\n').at(-1) ?? '');
  } finally {
    await handle.close();
  }
}
