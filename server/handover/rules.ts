/** The life of a hand-over: asked → waiting → done; stopped from the first two. */
export const handoverStates = ['asked', 'waiting', 'done', 'stopped'] as const;
export type HandoverState = (typeof handoverStates)[number];

/** How long it can still be stopped once it is confirmed, and how long the successor has to confirm: seven days, in hours. */
export const handoverHours = 168;

const hour = 3_600_000;

/** When something that began at `from` is due, or over. */
export const handoverDue = (from: Date): Date => new Date(from.getTime() + handoverHours * hour);

/** Who looks: whoever hands over, the successor, another Account Owner, an Account Admin of the trust, or somebody else. */
export type HandoverSide = 'from' | 'to' | 'owner' | 'admin' | 'other';

/** The facts that decide what can be done to a hand-over. */
export interface HandoverFacts {
  readonly state: HandoverState;
  readonly askedAt: Date;
  readonly side: HandoverSide;
}

/** Whether nobody confirmed it in time. */
export const hasLapsed = ({ state, askedAt }: Pick<HandoverFacts, 'state' | 'askedAt'>, now: Date): boolean =>
  state === 'asked' && handoverDue(askedAt) <= now;

/** Why a hand-over cannot be confirmed or stopped: null when it can. Only the successor confirms; the two and every Account Owner stop it. */
export function handoverObstacle(
  deed: 'confirm' | 'stop',
  facts: HandoverFacts,
  now: Date,
): 'not_permitted' | 'handover_over' | null {
  const { state, side } = facts;
  const able = deed === 'confirm' ? side === 'to' : side !== 'other' && side !== 'admin';
  if (!able) return 'not_permitted';
  if (hasLapsed(facts, now)) return 'handover_over';
  if (deed === 'confirm') return state === 'asked' ? null : 'handover_over';
  return state === 'asked' || state === 'waiting' ? null : 'handover_over';
}
