/** How a rollover stands: declared; let go; over; given up; or taken back. */
export const rolloverStates = ['open', 'running', 'done', 'cancelled', 'undone'] as const;
export type RolloverState = (typeof rolloverStates)[number];

/** What imports do while a rollover is open: they wait, or more people than usual may leave by them. */
export const rolloverImports = ['paused', 'widened'] as const;
export type RolloverImports = (typeof rolloverImports)[number];

/** For how many days of the new year the students who stay are counted at their school, whatever the roster's dates say. */
export const graceDays = 14;

/** What becomes of a student as the year turns. `unknown`: their whole year group has no classes in the new year yet. */
export const studentOutcomes = ['leaves', 'changes_school', 'moves_up', 'starts', 'unknown'] as const;
export type StudentOutcome = (typeof studentOutcomes)[number];

/** What the roster says of a student, seen from one school. */
export interface StudentFacts {
  /** Whether they were at the school when the rollover was opened. */
  readonly here: boolean;
  /** Whether the roster has no record of them any more. */
  readonly gone: boolean;
  /** Whether they have a place at the school in the new year. One without dates goes on. */
  readonly nextHere: boolean;
  /** Whether they have one at another school of the trust. */
  readonly nextElsewhere: boolean;
  /** Whether anybody of their year group goes on, or it is the school's last: otherwise the roster says nothing yet. */
  readonly yearIsKnown: boolean;
}

/** What becomes of a student; null for somebody whom the school has nothing to do with. Unknown is not "leaves". */
export function studentOutcome(student: StudentFacts): StudentOutcome | null {
  const { here, gone, nextHere, nextElsewhere, yearIsKnown } = student;
  if (!here) return nextHere && !gone ? 'starts' : null;
  if (nextHere && !gone) return 'moves_up';
  if (nextElsewhere) return 'changes_school';
  return gone || yearIsKnown ? 'leaves' : 'unknown';
}

/** What becomes of a contact at the school. */
export const contactOutcomes = ['loses_all', 'loses_some', 'keeps', 'gains'] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];

/** What becomes of a contact, by what becomes of the students whom they may see there. */
export function contactOutcome(children: readonly StudentOutcome[]): ContactOutcome {
  const going = children.filter((child) => child === 'leaves' || child === 'changes_school').length;
  if (going > 0) return going === children.length ? 'loses_all' : 'loses_some';
  return children.length > 0 && children.every((child) => child === 'starts') ? 'gains' : 'keeps';
}

const early: readonly string[] = ['N2', 'N1', 'N', 'R'];

/** Where a year group stands among the others, from nursery up. */
export function yearOrder(year: string): number {
  const place = early.indexOf(year.toUpperCase());
  if (place >= 0) return place - early.length;
  const number = Number.parseInt(year.replace(/^\D+/, ''), 10);
  return Number.isNaN(number) ? -early.length : number;
}

/** The year groups of which the roster says what comes next: somebody goes on in them, or they are the school's last. */
export function knownYears(
  students: readonly { readonly year: string | null; readonly goesOn: boolean }[],
): ReadonlySet<string | null> {
  const years = students.map(({ year }) => year).filter((year) => year !== null);
  const last = years.toSorted((a, b) => yearOrder(b) - yearOrder(a))[0];
  const going = students.filter(({ goesOn }) => goesOn).map(({ year }) => year);
  return new Set([...going, ...(last === undefined ? [] : [last])]);
}

/** Days in words that computers compare: `2027-08-31`. */
export type Day = string;

const dayMs = 24 * 3_600_000;

/** The day that comes so many days after another. */
export const daysAfter = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** The first day on which a student is not counted at the school any more. Whoever leaves is there to the end of the year. */
export function countedUntil(
  outcome: 'leaves' | 'changes_school' | null,
  dates: { readonly lastOn: Day; readonly firstOn: Day },
): Day {
  return outcome === null ? daysAfter(dates.firstOn, graceDays) : daysAfter(dates.lastOn, 1);
}

/** The first day on which a rollover that nobody has finished counts no more, for students as for imports. */
export const endsOn = (firstOn: Day): Day => daysAfter(firstOn, graceDays);

/** How many days before that somebody is told. */
export const endsSoonDays = 7;

/** Whether a rollover that nobody has finished ends by itself soon, or has; null where neither, or it is over. */
export function endingOf(
  { firstOn, state }: { readonly firstOn: Day; readonly state: RolloverState },
  today: Day,
): 'soon' | 'over' | null {
  if (state !== 'open' && state !== 'running') return null;
  if (today >= endsOn(firstOn)) return 'over';
  return today >= daysAfter(endsOn(firstOn), -endsSoonDays) ? 'soon' : null;
}

/** What happened to a rollover so far. */
export interface RolloverFacts {
  readonly wentAt?: Date | null | undefined;
  readonly finishedAt?: Date | null | undefined;
  readonly cancelledAt?: Date | null | undefined;
  readonly undoneAt?: Date | null | undefined;
}

/** How a rollover stands: what happened last decides. The same words as the column `state`. */
export function rolloverState({ wentAt, finishedAt, cancelledAt, undoneAt }: RolloverFacts): RolloverState {
  if (cancelledAt) return 'cancelled';
  if (undoneAt) return 'undone';
  if (finishedAt) return 'done';
  return wentAt ? 'running' : 'open';
}
