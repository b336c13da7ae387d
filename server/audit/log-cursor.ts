import { z } from 'zod';
import { Refusal } from '../refusal.ts';

const cursor = z.tuple([z.iso.datetime(), z.string().regex(/^\d{1,18}$/)]);

/** The place of an entry in the log, as text for a link. */
export const writeLogCursor = ({ at, id }: { readonly at: string; readonly id: string }): string =>
  `${at}_${id}`;

/** The place that a link names, or null for the newest. Refuses `not_found` for what is no place. */
export function readLogCursor(text: string | undefined): { at: string; id: string } | null {
  if (text === undefined) return null;
  const { success, data } = cursor.safeParse(text.split('_'));
  if (!success)
    throw new Refusal('not_found', 'This page of the log does not exist. Go back to the newest entries.');
  return { at: data[0], id: data[1] };
}
