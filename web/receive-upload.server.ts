import { basename } from 'node:path';
import {
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler as createMemoryUploadHandler,
  unstable_parseMultipartFormData as parseMultipartFormData,
} from '@remix-run/node';

import type { ReceivedFile } from './receive-file.server.ts';

/** A form with a file, as it came in. */
export interface ReceivedUpload extends ReceivedFile {
  /** The other fields of the form. */
  readonly form: FormData;
}

/** Reads a form with a file as it comes in, up to a limit; null when it held no file, `too_large` when that is larger. */
export async function receiveUpload(
  request: Request,
  mostBytes: number,
): Promise<ReceivedUpload | 'too_large' | null> {
  try {
    const form = await parseMultipartFormData(request, createMemoryUploadHandler({ maxPartSize: mostBytes }));
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) return null;
    const bytes = Buffer.from(await file.arrayBuffer());
    return { fileName: shownName(file.name), file: bytes.toString('base64'), form };
  } catch (error) {
    if (error instanceof MaxPartSizeExceededError) return 'too_large';
    throw error;
  }
}

/** The last part of a path of whatever system: letters, numbers and what people put between them. */
const shownName = (name: string): string =>
  basename(name.replaceAll('\\', '/'))
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ._()&+-]/gu, '')
    .trim()
    .slice(-200) || 'file.csv';
