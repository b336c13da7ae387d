import { createInterface } from 'node:readline/promises';
import { Refusal } from '../refusal.ts';

/** Asks for this text to be typed in, so that whoever goes on means it. Refuses `not_permitted`, also without a terminal. */
export async function confirmTyped(what: string, expected: string): Promise<void> {
  if (!process.stdin.isTTY)
    throw new Refusal('not_permitted', 'There is no terminal to confirm it at. Scripts say --yes.');
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const typed = await terminal.question(`Type ${what} to go on (${expected}): `);
  terminal.close();
  if (typed.trim() !== expected)
    throw new Refusal('not_permitted', 'That is something else. Nothing was changed.');
}
