import type { RefusalCode } from '../refusal.ts';

/** What decides whether a grant that was ended is given again. */
export interface FormerFacts {
  readonly accountId: string;
  /** Whether the roster says that they have left the place, or are not to be let in. */
  readonly left: boolean;
  /** The account that they sign in with by now; null when they are registered no more. */
  readonly registeredWith: string | null;
  /** Whether they hold a role in that product, at that place, by now. */
  readonly held: boolean;
  /** The first instant without it. */
  readonly endsAt: Date | null;
}

/** Why a grant that was ended is not given again; null when it is, as far as whoever held it is concerned. */
export function giveAgainObstacle(
  { accountId, left, registeredWith, held, endsAt }: FormerFacts,
  now: Date,
): RefusalCode | null {
  if (left) return 'person_left';
  if (registeredWith !== null && registeredWith !== accountId) return 'already_decided';
  if (held) return 'role_held';
  return endsAt !== null && endsAt <= now ? 'ends_in_past' : null;
}
