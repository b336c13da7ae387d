import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  unstable_composeUploadHandlers as composeUploadHandlers,
  unstable_createMemoryUploadHandler as createMemoryUploadHandler,
  unstable_parseMultipartFormData as parseMultipartFormData,
} from '@remix-run/node';

/** A package that somebody uploaded, as a file that lives as long as it is used. */
export interface ReceivedPackage {
  readonly path: string;
  /** The name it had where it came from. */
  readonly fileName: string;
}

/**
 * Writes an uploaded package to a folder of its own as it comes in, hands it to `handle`, and takes the folder
 * away again. Its name on this machine is ours; null when the form held no file.
 */
export async function receivePackage<Result>(
  request: Request,
  handle: (received: ReceivedPackage) => Promise<Result>,
): Promise<Result | null> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-roster-'));
  const path = join(folder, 'package.zip');
  try {
    let fileName = '';
    await parseMultipartFormData(
      request,
      composeUploadHandlers(
        async ({ name, filename, data }) => {
          if (name !== 'package' || !filename) return undefined;
          await pipeline(Readable.from(data), createWriteStream(path));
          fileName = nameOnly(filename);
          return fileName;
        },
        createMemoryUploadHandler({ maxPartSize: 1_000 }),
      ),
    );
    if (fileName === '' || (await stat(path)).size === 0) return null;
    return await handle({ path, fileName });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The last part of a path of whatever system, short enough for a table. */
const nameOnly = (filename: string): string => basename(filename.replaceAll('\\', '/')).slice(-200);
