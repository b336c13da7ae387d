/** Why an adult sees a child, or does not. One reason each: the first that is true. */
export const pairReasons = [
  'blocked',
  'gone',
  'taken_away',
  'type_flag',
  'revoked',
  'not_yet',
  'sees',
] as const;
export type PairReason = (typeof pairReasons)[number];

/** What decides whether an adult sees a child at a school. */
export interface PairFacts {
  /** A block is on the adult or on the two of them, or the adult waits for a decision because they look like somebody blocked. */
  readonly blocked: boolean;
  /** The roster has the link no longer, or one of the two. */
  readonly gone: boolean;
  /** The office took this child away from this adult. */
  readonly takenAway: boolean;
  /** The kind of contact may have an account, and the MIS has not switched them off. */
  readonly flagged: boolean;
  readonly revoked: boolean;
  /** They have taken up access at the school, with an account. */
  readonly admitted: boolean;
}

/** Whether an adult sees a child, and why not. Blocks outrank everything, the office the contact type, both what was taken up. */
export function pairReason(facts: PairFacts): PairReason {
  if (facts.blocked) return 'blocked';
  if (facts.gone) return 'gone';
  if (facts.takenAway) return 'taken_away';
  if (!facts.flagged) return 'type_flag';
  if (facts.revoked) return 'revoked';
  return facts.admitted ? 'sees' : 'not_yet';
}

/** Two who belong together: an adult and a child at a school. */
export interface Linked {
  readonly schoolId: string;
  readonly studentId: string;
  readonly contactId: string;
}

/** Puts links into families: whoever is linked, also by somebody else, is one family at that school. In the order of the links. */
export function familiesOf<Link extends Linked>(links: readonly Link[]): Link[][] {
  const families: Link[][] = [];
  for (const link of links) {
    const touched = families.filter((family) => family.some((other) => meet(link, other)));
    const [first, ...rest] = touched;
    if (first === undefined) {
      families.push([link]);
      continue;
    }
    first.push(...rest.flat(), link);
    for (const family of rest) families.splice(families.indexOf(family), 1);
  }
  return families;
}

const meet = (one: Linked, other: Linked): boolean =>
  one.schoolId === other.schoolId && (one.studentId === other.studentId || one.contactId === other.contactId);
