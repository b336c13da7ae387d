import type { rowsShown } from '../../rows-shown.server.ts';

/** Which rows of a bulk change are shown. */
export type RowsShown = ReturnType<typeof rowsShown.parse>;

/** The address of other rows: what is not said is left out. */
export function rowsLink(shown: RowsShown): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(shown))
    if (value !== undefined && value !== 0) query.set(name, String(value));
  return `?${query}`;
}
