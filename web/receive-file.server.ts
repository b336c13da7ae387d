import { basename } from 'node:path';
import {
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler as createMemoryUploadHandler,
  unstable_parseMultipartFormData as parseMultipartFormData,
} from '@remix-run/node';

/** A small file that somebody uploaded, as a procedure takes it. */
export interface ReceivedFile {
  /** The name it had where it came from, fit to be shown. */
  readonly fileName: string;
  /** What is in it, in base64. */
  readonly file: string;
}

/** Reads the file of a form as it comes in, up to a limit; null when the form held none, `too_large` when it is larger. */
export async function receiveFile(
  request: Request,
  mostBytes: number,
): Promise<ReceivedFile | 'too_large' | null> {
  try {
    const form = await parseMultipartFormData(request, createMemoryUploadHandler({ maxPartSize: mostBytes }));
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) return null;
    const bytes = Buffer.from(await file.arrayBuffer());
    return { fileName: shownName(file.name), file: bytes.toString('base64') };
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
