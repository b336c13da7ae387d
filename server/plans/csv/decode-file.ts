import { Refusal } from '../../refusal.ts';

/** The beginnings of files that are no text, and what to do instead. */
const strangers: readonly (readonly [begin: string, detail: string])[] = [
  ['PK', 'This is a workbook. In Excel choose “Save As”, “CSV UTF-8”.'],
  ['\u00d0\u00cf\u0011\u00e0', 'This is a workbook. In Excel choose “Save As”, “CSV UTF-8”.'],
  ['%PDF', 'This is a PDF.'],
];

/** The text of a file as Excel and others write it: UTF-8 or UTF-16 with a mark, UTF-8, or Windows-1252. Refuses `file_unreadable`. */
export function decodeFile(bytes: Uint8Array): string {
  const begin = String.fromCharCode(...bytes.subarray(0, 4));
  const stranger = strangers.find(([known]) => begin.startsWith(known));
  if (stranger !== undefined) throw new Refusal('file_unreadable', stranger[1]);
  const text = decoded(bytes, encodingOf(bytes));
  if (text.includes('\0')) throw new Refusal('file_unreadable', 'It is not a text file.');
  return text;
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
