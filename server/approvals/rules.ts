/** What waits for a second administrator: a large plan, somebody invited as Account Owner, somebody made one, a block that is lifted. */
export const approvalKinds = ['plan', 'owner_invitation', 'owner_role', 'lift_block'] as const;
export type ApprovalKind = (typeof approvalKinds)[number];

/** The life of an approval: open → approved | refused | withdrawn, each of them final. */
export const approvalStates = ['open', 'approved', 'refused', 'withdrawn'] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** For how long a second administrator can answer: seven days, in hours. */
export const approvalHours = 168;

const hour = 3_600_000;

/** When nobody can approve any more what was asked for at `askedAt`. */
export const approvalExpiry = (askedAt: Date): Date => new Date(askedAt.getTime() + approvalHours * hour);

/** How a trust bounds what one administrator does at once. */
export interface Limits {
  /** Above both, the number of people is typed in … */
  readonly typeNumberPeople: number;
  readonly typeNumberPercent: number;
  /** … above either, a second administrator approves … */
  readonly secondPersonPeople: number;
  readonly secondPersonPercent: number;
  /** … and above this it is refused. */
  readonly refusedPercent: number;
}

/** What counts unless a trust decides otherwise. */
export const usualLimits: Limits = {
  typeNumberPeople: 50,
  typeNumberPercent: 5,
  secondPersonPeople: 1000,
  secondPersonPercent: 20,
  refusedPercent: 50,
};

/** Shares say nothing of few: of a staff of six, two are a third. They count above so many people. */
export const fewPeople = 20;

/** How large an act is, and so what it needs. */
export type Size = 'small' | 'type_number' | 'second_person' | 'refused';

/**
 * How large it is to take access from, or change that of, `people` out of `of` active accounts of a site. What is refused
 * otherwise needs a second person while a rollover is declared.
 */
export function sizeOf(
  { people, of }: { readonly people: number; readonly of: number },
  limits: Limits,
  inRollover = false,
): Size {
  const above = (percent: number) => people * 100 > of * percent;
  const many = people > fewPeople;
  const { typeNumberPeople, typeNumberPercent, secondPersonPeople } = limits;
  if (many && above(limits.refusedPercent)) return inRollover ? 'second_person' : 'refused';
  if (people > secondPersonPeople || (many && above(limits.secondPersonPercent))) return 'second_person';
  return people > typeNumberPeople && above(typeNumberPercent) ? 'type_number' : 'small';
}

/** Whether limits make sense together: each step is further than the one before. */
export const areOrdered = (limits: Limits): boolean =>
  limits.typeNumberPercent <= limits.secondPersonPercent &&
  limits.secondPersonPercent <= limits.refusedPercent &&
  limits.typeNumberPeople <= limits.secondPersonPeople;

/** The facts that decide whether somebody may answer. */
export interface AnswerFacts {
  readonly state: ApprovalState;
  readonly expiresAt: Date;
  /** Whether whoever answers asked for it, or is the one whom it makes more powerful. */
  readonly own: boolean;
}

/** Why somebody cannot answer: null when they can. What is over is so at its last instant, whoever looks. */
export function answerObstacle(
  { state, expiresAt, own }: AnswerFacts,
  now: Date,
): 'approval_own' | 'approval_over' | null {
  if (state !== 'open' || expiresAt <= now) return 'approval_over';
  return own ? 'approval_own' : null;
}
