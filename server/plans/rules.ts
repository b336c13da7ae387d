import type { Permission } from '../administrators/rules.ts';
import type { RefusalCode } from '../refusal.ts';

/** The life of a plan: draft → approved → running → done; cancelled; undone. */
export const planStates = ['draft', 'approved', 'running', 'done', 'cancelled', 'undone'] as const;
export type PlanState = (typeof planStates)[number];

/** The life of one row of a plan. */
export const planItemStates = ['to_do', 'done', 'skipped', 'failed', 'undone'] as const;
export type PlanItemState = (typeof planItemStates)[number];

/**
 * What a plan does: invites, invites by a file, changes a role, removes one product, or revokes everything; welcomes
 * contacts, mails them links for new passwords, revokes their access or gives it back.
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
] as const;
export type PlanKind = (typeof planKinds)[number];

/** What a plan was drafted by: a person, or the product, for a person to look at. */
export const planOrigins = ['person', 'rollover', 'review', 'import'] as const;
export type PlanOrigin = (typeof planOrigins)[number];

/** Which kinds take access away or change it, and are bounded by the trust's limits. */
export const isLimited = (kind: PlanKind): boolean =>
  kind === 'change_role' || kind === 'remove_role' || kind === 'revoke' || kind === 'contact_revoke';

/** Which kinds are about contacts: each row is one of them at one school. */
export const isOfContacts = (kind: PlanKind): boolean =>
  planPermission[kind] === 'contact:revoke' || kind === 'welcome' || kind === 'contact_reset';

/** How many rows are carried out in one transaction. */
export const planChunk = 250;

/** Ends are carried out person by person, with their sessions: fewer at a time, so that a plan stops soon and nobody waits. */
export const planChunks: Readonly<Record<PlanKind, number>> = {
  invite: planChunk,
  csv: planChunk,
  change_role: 50,
  remove_role: 50,
  revoke: 50,
  welcome: 100,
  contact_reset: 100,
  contact_revoke: 50,
  contact_restore: 50,
};

/** For how long what was shown before is still what would happen: 14 days, in hours. */
export const draftHours = 336;

/** What whoever made a plan has to be allowed, at each chunk, for it to go on. */
export const planPermission: Readonly<Record<PlanKind, Permission>> = {
  invite: 'invitation:send',
  csv: 'invitation:send',
  change_role: 'grant:end',
  remove_role: 'grant:end',
  revoke: 'grant:end',
  welcome: 'contact:welcome',
  contact_reset: 'account:reset',
  contact_revoke: 'contact:revoke',
  contact_restore: 'contact:revoke',
};

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

/** Why something cannot be done to a plan as it stands; null when it can. */
export function planObstacle(deed: PlanDeed, plan: PlanFacts, now: Date): RefusalCode | null {
  const { state, stopped, failed, madeAt } = plan;
  const onItsWay = state === 'approved' || state === 'running';
  if (state === 'cancelled' || state === 'undone') return 'plan_finished';
  if (deed === 'approve' || deed === 'discard') {
    if (state !== 'draft') return onItsWay ? 'plan_running' : 'plan_finished';
    const stale = now.getTime() >= madeAt.getTime() + draftHours * hour;
    return deed === 'approve' && stale ? 'plan_stale' : null;
  }
  if (state === 'draft') return 'illegal_transition';
  if (deed === 'retry') {
    if (onItsWay) return 'plan_running';
    return failed > 0 ? null : 'plan_finished';
  }
  if (!onItsWay) return 'plan_finished';
  return deed === 'resume' && !stopped ? 'plan_running' : null;
}
