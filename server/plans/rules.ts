import type { Permission } from '../administrators/rules.ts';
import type { RefusalCode } from '../refusal.ts';

/** The life of a plan: draft → approved → running → done; cancelled; undone. Approved too long ago, it is a draft again. */
export const planStates = ['draft', 'approved', 'running', 'done', 'cancelled', 'undone'] as const;
export type PlanState = (typeof planStates)[number];

/** The life of one row of a plan. */
export const planItemStates = ['to_do', 'done', 'skipped', 'failed', 'undone'] as const;
export type PlanItemState = (typeof planItemStates)[number];

/**
 * What a plan does: invites, invites by a file, changes a role, removes one product, or revokes everything; welcomes
 * contacts, mails them links for new passwords, revokes their access or gives it back; takes back what another plan did;
 * turns the school year at one school.
 */
export const planKinds = [
  'invite',
  'csv',
  'change_role',
  'remove_role',
  'revoke',
  'welcome',
  'contact_reset',
  'contact_revoke',
  'contact_restore',
  'undo',
  'rollover',
] as const;
export type PlanKind = (typeof planKinds)[number];

/** What a plan was drafted by: a person, or the product, for a person to look at. */
export const planOrigins = ['person', 'rollover', 'review', 'import'] as const;
export type PlanOrigin = (typeof planOrigins)[number];

/** What to look at twice before a row is carried out. */
export const planWarnings = [
  'also_staff',
  'also_contact',
  'administrator',
  'child_elsewhere',
  'signed_in_lately',
] as const;
export type PlanWarning = (typeof planWarnings)[number];

/** How many rows are carried out in one transaction. */
export const planChunk = 250;

/** What there is to know of a kind of plan. */
interface KindOfPlan {
  /** What whoever answers for it has to be allowed, at each chunk, for it to go on; the same for taking it back. */
  readonly permission: Permission;
  /** How many rows are carried out in one transaction. Ends go person by person, with their sessions: a plan stops soon. */
  readonly chunk: number;
  /** Whether it takes access away or changes it, and is bounded by the trust's limits. */
  readonly limited: boolean;
  /** Whether each row is a contact at one school. */
  readonly ofContacts: boolean;
  /** What taking it back comes to: bounded by the limits, or not; null where there is no way back. */
  readonly undo: 'limited' | 'unlimited' | null;
}

const staff = { limited: false, ofContacts: false } as const;
const ending = { permission: 'grant:end', chunk: 50, limited: true, ofContacts: false } as const;
const family = { permission: 'contact:revoke', chunk: 50, ofContacts: true } as const;
const mailed = { chunk: 100, limited: false, ofContacts: true } as const;

const kinds: Readonly<Record<Exclude<PlanKind, 'undo'>, KindOfPlan>> = {
  invite: { ...staff, permission: 'invitation:send', chunk: planChunk, undo: 'limited' },
  csv: { ...staff, permission: 'invitation:send', chunk: planChunk, undo: 'limited' },
  change_role: { ...ending, undo: 'limited' },
  remove_role: { ...ending, undo: 'unlimited' },
  revoke: { ...ending, undo: 'unlimited' },
  welcome: { ...mailed, permission: 'contact:welcome', undo: 'limited' },
  contact_reset: { ...mailed, permission: 'account:reset', undo: null },
  contact_revoke: { ...family, limited: true, undo: 'unlimited' },
  contact_restore: { ...family, limited: false, undo: 'limited' },
  rollover: { ...staff, permission: 'rollover:manage', chunk: planChunk, undo: 'unlimited' },
};

/** A kind of plan; of an undo, the kind of plan that it takes back. Nothing takes an undo back. */
const known = (kind: PlanKind, undoes: PlanKind | null | undefined): KindOfPlan => {
  if (kind !== 'undo') return kinds[kind];
  const { undo, chunk, ...rest } = kinds[undoes && undoes !== 'undo' ? undoes : 'revoke'];
  return { ...rest, limited: undo === 'limited', chunk: Math.min(chunk, 50), undo: null };
};

/** Whether a plan takes access away or changes it, and is bounded by the trust's limits. `undoes`: what an undo takes back. */
export const isLimited = (kind: PlanKind, undoes?: PlanKind | null): boolean => known(kind, undoes).limited;

/** Whether a plan is about contacts: each row is one of them at one school. */
export const isOfContacts = (kind: PlanKind, undoes?: PlanKind | null): boolean =>
  known(kind, undoes).ofContacts;

/** Whether there is a way back from a kind of plan. */
export const canBeUndone = (kind: PlanKind): boolean => known(kind, null).undo !== null;

/** How many rows of a plan are carried out in one transaction. */
export const chunkOf = (kind: PlanKind, undoes?: PlanKind | null): number => known(kind, undoes).chunk;

/** What whoever answers for a plan has to be allowed, at each chunk, for it to go on. */
export const permissionOf = (kind: PlanKind, undoes?: PlanKind | null): Permission =>
  known(kind, undoes).permission;

/** For how long what was shown before is still what would happen: 14 days, in hours. */
export const draftHours = 336;

/** Within how many hours of its approval a plan begins, or is looked at again. */
export const approvedHours = 1;

/** Whether a plan of so many rows is more than a handful: whoever answers for it is mailed when it is done. */
export const isReported = (rows: number): boolean => rows > 10;

/** For how long what a plan did can be taken back: 30 days, in hours. */
export const undoHours = 720;

/** What people do to a plan. */
export type PlanDeed = 'approve' | 'discard' | 'stop' | 'resume' | 'retry';

/** What decides what can be done to a plan. */
export interface PlanFacts {
  readonly state: PlanState;
  readonly stopped: boolean;
  readonly failed: number;
  readonly madeAt: Date;
}

const hour = 3_600_000;
const isOver = (since: Date, hours: number, now: Date) => now.getTime() >= since.getTime() + hours * hour;

/** Whether a plan was approved and has not begun in time: it goes back to being a draft, to be looked at again. */
export const hasLapsed = (
  { state, approvedAt }: { readonly state: PlanState; readonly approvedAt: Date },
  now: Date,
): boolean => state === 'approved' && isOver(approvedAt, approvedHours, now);

/** What decides whether something can be taken back. */
export interface UndoFacts {
  readonly kind: PlanKind;
  readonly state: PlanState;
  readonly stopped: boolean;
}

/** Why a plan cannot be taken back as it stands; null when it can, as far as its rows are young enough. */
export function undoObstacle({ kind, state, stopped }: UndoFacts): RefusalCode | null {
  if (!canBeUndone(kind)) return 'undo_impossible';
  if (state === 'undone' || state === 'cancelled') return 'plan_finished';
  if (state === 'draft') return 'illegal_transition';
  return state === 'done' || stopped ? null : 'plan_running';
}

/** Whether the time is over in which what was done for a row can be taken back. The window is over at its last instant. */
export const isTooLateToUndo = (doneAt: Date, now: Date): boolean => isOver(doneAt, undoHours, now);

/** Why something cannot be done to a plan as it stands; null when it can. */
export function planObstacle(deed: PlanDeed, plan: PlanFacts, now: Date): RefusalCode | null {
  const { state, stopped, failed, madeAt } = plan;
  const onItsWay = state === 'approved' || state === 'running';
  if (state === 'cancelled' || state === 'undone') return 'plan_finished';
  if (deed === 'approve' || deed === 'discard') {
    if (state !== 'draft') return onItsWay ? 'plan_running' : 'plan_finished';
    return deed === 'approve' && isOver(madeAt, draftHours, now) ? 'plan_stale' : null;
  }
  if (state === 'draft') return 'illegal_transition';
  if (deed === 'retry') {
    if (onItsWay) return 'plan_running';
    return failed > 0 ? null : 'plan_finished';
  }
  if (!onItsWay) return 'plan_finished';
  return deed === 'resume' && !stopped ? 'plan_running' : null;
}
