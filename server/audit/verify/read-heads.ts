import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Refusal } from '../../refusal.ts';
import { readHeadLine, type Head } from '../chain/rules.ts';

/** The heads in a file that the worker keeps. A line that is something else is refused: it is told which. */
export async function readHeads(file: string): Promise<Head[]> {
  const heads: Head[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    number += 1;
    if (line.trim() === '') continue;
    const head = readHeadLine(line);
    if (head === null)
      throw new Refusal('not_found', `Line ${number} of ${file} is no head of the audit log.`);
    heads.push(head);
  }
  return heads;
}
