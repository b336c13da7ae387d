import { basename } from 'node:path';
import { isPlain } from '../trust/text.ts';

/** What a file is called when it is shown: whoever named it may have called it anything. */
export const shownName = (fileName: string): string => {
  const name = basename(fileName.replaceAll('\\', '/')).normalize('NFC').slice(0, 200);
  return isPlain(name) && name !== '' ? name : 'roster.zip';
};
