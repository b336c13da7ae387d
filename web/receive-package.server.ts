import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  NodeOnDiskFile,
  unstable_composeUploadHandlers as composeUploadHandlers,
  unstable_createFileUploadHandler as createFileUploadHandler,
  unstable_createMemoryUploadHandler as createMemoryUploadHandler,
  unstable_parseMultipartFormData as parseMultipartFormData,
} from '@remix-run/node';

/** A package that somebody uploaded, as a file that lives as long as it is used. */
export interface ReceivedPackage {
  readonly path: string;
  /** The name it had where it came from. */
  readonly fileName: string;
  readonly acceptLeavers: boolean;
}

const mostBytes = 128 * 1024 * 1024;

/**
 * Writes an uploaded package to a folder of its own, hands it to `handle`, and takes the folder away again. Its
 * name on this machine is ours; null when the form held no file.
 */
export async function receivePackage<Result>(
  request: Request,
  handle: (received: ReceivedPackage) => Promise<Result>,
): Promise<Result | null> {
  const directory = await mkdtemp(join(tmpdir(), 'gatehouse-roster-'));
  try {
    let fileName = '';
    const toDisk = createFileUploadHandler({
      directory,
      maxPartSize: mostBytes,
      filter: ({ name }) => name === 'package',
      file({ filename }) {
        fileName = basename(filename.replaceAll('\\', '/')).slice(0, 200);
        return 'package.zip';
      },
    });
    const form = await parseMultipartFormData(
      request,
      composeUploadHandlers(toDisk, createMemoryUploadHandler({ maxPartSize: 1_000 })),
    );
    const file: unknown = form.get('package');
    if (!(file instanceof NodeOnDiskFile) || file.size === 0) return null;
    const acceptLeavers = form.get('acceptLeavers') === 'yes';
    return await handle({ path: file.getFilePath(), fileName, acceptLeavers });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
