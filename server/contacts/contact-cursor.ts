import { z } from 'zod';
import { Refusal } from '../refusal.ts';

/** A name as the roster has it, save what no database can hold. */
const name = z
  .string()
  .max(600)
  .refine((text) => text.isWellFormed() && !text.includes('\0'));
const cursor = z.tuple([name, z.uuid(), z.uuid()]);

/** Where a row stands in the list. */
export interface ContactPlace {
  readonly sortName: string;
  readonly contactId: string;
  readonly schoolId: string;
}

/** The place of a row in the list, as text for a link. */
export const writeContactCursor = ({ sortName, contactId, schoolId }: ContactPlace): string =>
  Buffer.from(JSON.stringify([sortName, contactId, schoolId])).toString('base64url');

/** The place that a link names, or null for the beginning. */
export function readContactCursor(text: string | undefined): ContactPlace | null {
  if (text === undefined) return null;
  const { success, data } = cursor.safeParse(parse(Buffer.from(text, 'base64url').toString()));
  if (!success)
    throw new Refusal('not_found', 'This page of the list does not exist. Go back to the first page.');
  const [sortName, contactId, schoolId] = data;
  return { sortName, contactId, schoolId };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
