import type { VerdictGroup } from '#server/plans/csv/rules.ts';

/** Which rows of a draft are shown. */
export interface DraftShown {
  readonly show: VerdictGroup | null;
  readonly page: number;
}

/** What rows can come to, in the order in which they are shown. */
export const draftGroups = [
  { group: 'invite', term: 'Will be invited', tone: 'wait' },
  { group: 'at_once', term: 'Get access at once', tone: 'ok' },
  { group: 'already', term: 'Have it already', tone: 'idle' },
  { group: 'cannot', term: 'Cannot be done', tone: 'stop' },
] as const satisfies readonly {
  readonly group: VerdictGroup;
  readonly term: string;
  readonly tone: string;
}[];

/** The address of a page of rows. */
export function draftLink({ show, page }: DraftShown): string {
  const query = new URLSearchParams();
  if (show !== null) query.set('show', show);
  if (page > 1) query.set('page', String(page));
  return `?${query}`;
}
