import { z } from 'zod';
import { Refusal } from '../refusal.ts';

const cursor = z.tuple([z.iso.datetime(), z.string().max(200)]);

/** The place of a run in the history, as text for a link. */
export const writeRunCursor = ({ at, key }: { readonly at: string; readonly key: string }): string =>
  Buffer.from(JSON.stringify([at, key])).toString('base64url');

/** The place that a link names, or null for the newest. Refuses `not_found` for what is no place. */
export function readRunCursor(text: string | undefined): { at: string; key: string } | null {
  if (text === undefined) return null;
  const { success, data } = cursor.safeParse(parsed(text));
  if (!success || data[1].includes('\0'))
    throw new Refusal('not_found', 'This page of the history does not exist. Go back to the newest runs.');
  return { at: data[0], key: data[1] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
