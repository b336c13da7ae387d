import type { Hash } from 'node:crypto';
import { constants, createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { mostFetched } from './fetched.ts';
import { NoRoster } from './no-roster.ts';

/**
 * Copies a file, and adds what is in it to a hash. Returns its size in bytes and the instant at which it was written, in
 * milliseconds. Throws {@link NoRoster} where it is too large, or changes meanwhile. A link is not followed.
 */
export async function copyHashed(
  from: string,
  to: string,
  hash: Hash,
): Promise<{ size: number; mtimeMs: number }> {
  const file = await open(from, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const before = await file.stat();
    if (before.size > mostFetched) throw new NoRoster('too_large');
    await pipeline(
      file.createReadStream({ autoClose: false, end: mostFetched }),
      async function* counted(chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(to, { flags: 'wx', mode: 0o600 }),
    );
    const after = await file.stat();
    if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) throw new NoRoster('being_written');
    return { size: after.size, mtimeMs: after.mtimeMs };
  } finally {
    await file.close();
  }
}
