import type { StaffPage } from '../../answers.ts';
import { atLeast, number } from '../counted.ts';
import { ago, timeOf } from '../when.ts';
import type { Filter } from './selection.ts';
import { statusWords } from './status-words.ts';

type Total = StaffPage['total'];

/** How old the list is: people may be missing since. */
export function rosterAge(importedAt: string | null, now: string): string {
  if (importedAt === null) return 'No roster has been imported yet.';
  return `Roster imported ${ago(importedAt, now)} at ${timeOf(importedAt)}.`;
}

/** What the table holds, for who cannot see it. */
export function listCaption(total: Total, { q, status }: Filter): string {
  const which = status === null ? '' : `, ${statusWords[status].label}`;
  return `${atLeast(total)} staff${which}${q ? `, matching ${q}` : ''}`;
}

/** "25 of 1,204". Pages have no numbers: the list is read from where one is. */
export const pageSummary = (shown: number, total: Total): string =>
  shown === total.count && !total.capped
    ? `${number(shown)} in all`
    : `${number(shown)} of ${atLeast(total)}`;
