import { receiveUpload } from './receive-upload.server.ts';

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
  const received = await receiveUpload(request, mostBytes);
  if (received === null || received === 'too_large') return received;
  const { fileName, file } = received;
  return { fileName, file };
}
