import type { PairReason } from '#server/contacts/family/grid/rules.ts';
import { contactStatusNames, type ContactStatus } from '#server/contacts/rules.ts';
import { dayOf } from '../../when.ts';

interface Cell {
  readonly reason: PairReason;
  readonly blockReasons: readonly string[];
  readonly takenAwayBy: string | null;
  readonly takenAwayAt: string | null;
}

/** What stands in a cell: yes or no, how it looks, and why. */
export interface CellWords {
  readonly label: string;
  readonly tone: 'ok' | 'stop' | 'idle' | 'late' | 'wait';
  readonly why: string | null;
}

/** Whether an adult sees a child, in words. */
export function cellWords(cell: Cell, status: ContactStatus): CellWords {
  switch (cell.reason) {
    case 'sees':
      return {
        label: 'Yes',
        tone: 'ok',
        why: status === 'ready_to_revoke' ? 'Ready to Revoke Access' : null,
      };
    case 'blocked':
      return { label: 'Blocked', tone: 'stop', why: cell.blockReasons.join('; ') || null };
    case 'gone':
      return { label: 'No', tone: 'idle', why: 'Gone from the roster' };
    case 'taken_away':
      return { label: 'No', tone: 'late', why: takenAway(cell) };
    case 'type_flag':
      return { label: 'No', tone: 'idle', why: 'This kind of contact has no portal flag' };
    case 'revoked':
      return { label: 'No', tone: 'idle', why: 'Access was revoked' };
    case 'not_yet':
      return { label: 'Not yet', tone: 'wait', why: contactStatusNames[status] };
  }
}

function takenAway({ takenAwayBy, takenAwayAt }: Cell): string {
  const by = takenAwayBy === null ? 'the office' : takenAwayBy;
  return takenAwayAt === null ? `Access ended by ${by}` : `Access ended by ${by} on ${dayOf(takenAwayAt)}`;
}
