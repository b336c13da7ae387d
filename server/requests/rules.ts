import { heldAt, type ProductLevel } from '../access/rules.ts';
import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import { transition, type Transitions } from '../state-machine.ts';

/** The life of a request: open → approved | refused | withdrawn, each of them final. */
export const requestStates = ['open', 'approved', 'refused', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];
export type RequestEvent = 'approve' | 'refuse' | 'withdraw';

export const requestTransitions: Transitions<RequestState, RequestEvent> = {
  open: { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: {},
  refused: {},
  withdrawn: {},
};

/** The state that `event` leads to. A request is answered once: afterwards every event is `request_answered`. */
export function nextRequestState(state: RequestState, event: RequestEvent): RequestState {
  if (state !== 'open') throw new Refusal('request_answered', `It was ${state}`);
  return transition(requestTransitions, state, event);
}

/** How many requests of one account may be open at once. */
export const mostOpen = 10;

/** How long a reason may be, in characters. */
export const longestReason = 500;

/** How long an administrator is left in peace after a mail about requests, in hours. */
export const quietHours = 1;

/** How many administrators a request is mailed to at most. */
export const mostTold = 20;

/** How somebody stands at a place: somebody who works there, who did once, or never; or nobody of the roster. */
export type Standing = 'here' | 'left' | 'stranger' | 'nobody';

/** What the roster says of one person at a place. */
export interface RosterFacts {
  /** In the roster, and switched on there. */
  readonly present: boolean;
  /** Whether they work, or ever worked, at the school; null when the place is the trust. */
  readonly works: { readonly now: boolean; readonly ever: boolean } | null;
}

/** How one person stands at a place. */
export function standingOf({ present, works }: RosterFacts): Exclude<Standing, 'nobody'> {
  if (works === null) return present ? 'here' : 'left';
  if (present && works.now) return 'here';
  return works.ever ? 'left' : 'stranger';
}

/** The facts that decide whether somebody may ask for a product at a place. */
export interface AskFacts {
  readonly place: Site;
  /** Null when it is not there, or no role of it is given any more. */
  readonly product: { readonly level: ProductLevel; readonly retired: boolean } | null;
  readonly standing: Standing;
  /** Whether they hold a role in it there. */
  readonly held: boolean;
  /** Whether a request of theirs for it is open. */
  readonly asked: boolean;
  /** How many requests of theirs are open. */
  readonly open: number;
}

/** Why somebody may not ask. */
export type AskObstacle =
  | 'product_unknown'
  | 'not_registered'
  | 'not_found'
  | 'person_left'
  | 'role_held'
  | 'already_asked'
  | 'too_many_open';

const standingObstacles = { nobody: 'not_registered', stranger: 'not_found', left: 'person_left' } as const;

/** Whether somebody may ask: null when they may, otherwise what stands in the way. */
export function decideAsk({ place, product, standing, held, asked, open }: AskFacts): AskObstacle | null {
  if (standing === 'nobody') return 'not_registered';
  if (product === null || product.retired || !heldAt(product.level, place)) return 'product_unknown';
  if (standing !== 'here') return standingObstacles[standing];
  if (held) return 'role_held';
  if (asked) return 'already_asked';
  return open >= mostOpen ? 'too_many_open' : null;
}

/** The facts that decide what approving comes to. */
export interface ApprovalFacts {
  /** Whether it is the request of whoever answers. */
  readonly own: boolean;
  readonly standing: Standing;
  readonly held: boolean;
}

/** What approving comes to: `give` the access, `close` a request whose wish came true elsewhere, or what stands in the way. */
export function decideApproval({
  own,
  standing,
  held,
}: ApprovalFacts): 'give' | 'close' | 'self_change' | 'not_registered' | 'person_left' {
  if (own) return 'self_change';
  if (standing === 'nobody') return 'not_registered';
  if (standing !== 'here') return 'person_left';
  return held ? 'close' : 'give';
}
