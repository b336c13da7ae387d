import type { DifferenceQuery } from '../../../difference-query.ts';

/** The address of a filter. */
export function differenceSearch({ kind, q, ignored, page }: DifferenceQuery): string {
  const search = new URLSearchParams();
  if (kind !== null) search.set('kind', kind);
  if (q !== '') search.set('q', q);
  if (ignored) search.set('ignored', 'yes');
  if (page > 1) search.set('page', String(page));
  return `?${search.toString()}`;
}
