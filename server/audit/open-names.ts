import { unseal } from '../accounts/seal.ts';
import type { Reading } from '../unit-of-work.ts';
import type { Personal } from './audit-entry.ts';
import { erased, someone } from './rules.ts';
import { readKeys } from './subject-keys.ts';

/** The sealed part of an audit entry, as it stands in its row. */
export interface Sealed {
  readonly sealed: Readonly<Record<string, string>> | null;
}

/** What names people in one entry, by the id of the subject: null for somebody who was erased. */
export type Opened = Readonly<Record<string, Personal | null>>;

/**
 * Opens what names people in these entries; the answers come in the order of the entries, however many, with one
 * look for keys. Whoever was erased opens to null. Under `actor` of whoever did it stands their name at that time.
 */
export async function openNames(
  reading: Pick<Reading, 'sql' | 'settings'>,
  entries: readonly Sealed[],
): Promise<readonly Opened[]> {
  const keys = await readKeys(
    reading,
    entries.flatMap(({ sealed }) => Object.keys(sealed ?? {})),
  );
  return entries.map(({ sealed }) =>
    Object.fromEntries(
      Object.entries(sealed ?? {}).map(([id, text]) => [id, openOne(keys.get(id) ?? null, id, text)]),
    ),
  );
}

function openOne(key: Buffer | null, id: string, text: string): Personal | null {
  const opened = key === null ? null : unseal(key, `audit ${id}`, Buffer.from(text, 'base64'));
  return opened === null ? null : personalOf(JSON.parse(opened.toString()));
}

const personalOf = (value: unknown): Personal | null =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : null;

/** Who did something, in words: the name they had then, the portal's own label, or that they were erased. */
export function actorName(
  { actorId, label }: { readonly actorId: string | null; readonly label: string },
  opened: Opened,
): string {
  if (actorId === null) return label;
  // A name in clear is from before names were sealed.
  return textOf(opened, actorId, 'actor') ?? (label === someone ? erased : label);
}

/** One text of what names a subject in an entry; null when it is not there, or they were erased. */
export function textOf(opened: Opened, id: string, what: string): string | null {
  const value = opened[id]?.[what];
  return typeof value === 'string' ? value : null;
}
