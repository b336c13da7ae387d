/** By how much the roster says something else by now than a plan that was made of it: of how many, one way or the other. */
export interface PlanDrift {
  /** Those whom the plan does not have, or has with another cause. */
  readonly added: number;
  /** Those whom the plan has, and of whom its cause is not true any more. */
  readonly dropped: number;
}

/** What a plan says of whom: the person, and the cause. */
export type Planned = ReadonlyMap<string, string>;

/** Compares a plan as it was shown with the one that would be made now. */
export function planDrift(shown: Planned, now: Planned): PlanDrift {
  const notIn = (those: Planned, others: Planned) =>
    [...those].filter(([person, cause]) => others.get(person) !== cause).length;
  return { added: notIn(now, shown), dropped: notIn(shown, now) };
}

/** Whether what was shown is not what would happen. */
export const hasDrifted = ({ added, dropped }: PlanDrift): boolean => added + dropped > 0;
