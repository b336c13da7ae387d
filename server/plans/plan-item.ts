import type { ContactReason, ContactStatus } from '../contacts/rules.ts';
import type { PlacedRole, Reach } from '../access/rules.ts';
import type { PlanItemState } from './rules.ts';

/** What was so when a row was frozen. It is skipped when it is no longer. */
export interface ItemFacts {
  /** The grant that is to be changed or to end, and the role it was. */
  readonly grantId?: string;
  readonly roleId?: string;
  /** Everything that is to end. */
  readonly grantIds?: readonly string[];
  /** That it is proposed because the roster says that they have left. */
  readonly leaver?: boolean;
  /** At the trust: whether what schools manage ends, too. */
  readonly reach?: Reach;
  /** Of a contact: how they stood, and why their access would end. */
  readonly status?: ContactStatus;
  readonly reasons?: readonly ContactReason[];
  /** The lines of the file that each of its offers came from, and what each came to when it was looked at. */
  readonly lines?: readonly number[];
  readonly verdicts?: readonly string[];
  /** Why, where a file says so row by row. */
  readonly note?: string | null;
  /** Of an undo: what the row that is taken back had come to, what was done for it, and when (an ISO string). */
  readonly outcome?: string | null;
  readonly effects?: ItemEffects;
  readonly doneAt?: string;
  /** What the turn of the year makes of somebody. */
  readonly cause?: string;
}

/** What somebody is to be given, and where a file says so, until when: the first instant without it, as an ISO string. */
export interface PlannedOffer extends PlacedRole {
  readonly endsAt?: string | null;
}

/** One row of a plan that is still to be carried out. */
export interface PlanItem {
  readonly position: number;
  readonly personId: string;
  /** Of a contact: at which school. */
  readonly schoolId: string | null;
  readonly offers: readonly PlannedOffer[] | null;
  readonly facts: ItemFacts | null;
}

/** What became of a row, and why. */
export interface Mark {
  readonly position: number;
  readonly state: Exclude<PlanItemState, 'to_do'>;
  readonly reason: string | null;
  readonly invitationId?: string | null;
  /** What was done for it, by ids: what an undo gives back. */
  readonly effects?: ItemEffects | null;
}

/** What was done for a row. */
export interface ItemEffects {
  /** The grants that were ended, or given. */
  readonly ended?: readonly string[];
  readonly given?: readonly string[];
  /** The role that somebody had before it was changed. */
  readonly roleBefore?: string;
  /** The invitation that was issued, as its how manieth link. */
  readonly invitationId?: string;
  readonly version?: number;
  /** Of a contact whose access was given back: why it would end again. */
  readonly reasons?: readonly ContactReason[];
  /** The turn of the year that somebody was let go by. */
  readonly rolloverId?: string;
}

/** What a row came to, in a word, and what was done for it. */
export interface Outcome {
  readonly reason: string;
  readonly effects: ItemEffects;
}

/** Leaves these rows out, for one reason. */
export const allSkipped = (items: readonly PlanItem[], reason: string): Mark[] =>
  items.map(({ position }) => ({ position, state: 'skipped', reason }));
