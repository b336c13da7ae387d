import { z } from 'zod';
import { Refusal } from '../refusal.ts';

/** A name as the roster has it, save what no database can hold. */
const name = z
  .string()
  .max(600)
  .refine((text) => text.isWellFormed() && !text.includes('\0'));
const cursor = z.tuple([name, z.uuid()]);

/** The place of a row in the list, as text for a link. */
export function writeCursor({ sortName, personId }: { sortName: string; personId: string }): string {
  return Buffer.from(JSON.stringify([sortName, personId])).toString('base64url');
}

/** The place that a link names, or null for the beginning. */
export function readCursor(text: string | undefined): { name: string; id: string } | null {
  if (text === undefined) return null;
  const { success, data } = cursor.safeParse(parse(Buffer.from(text, 'base64url').toString()));
  if (!success)
    throw new Refusal('not_found', 'This page of the list does not exist. Go back to the first page.');
  return { name: data[0], id: data[1] };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
