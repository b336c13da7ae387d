import { hasDrifted, type PlanDrift } from './drift-rules.ts';

/** What is looked at before a school says go. `stop` stands in the way; `look` is worth a look; `good` is as it should be. */
export type CheckLevel = 'good' | 'look' | 'stop';

/** One look, and what it found. `names` are year groups, or nothing. */
export interface Check {
  readonly code: CheckCode;
  readonly level: CheckLevel;
  readonly count: number;
  readonly names: readonly string[];
}

/** What there is to look at, in the order in which it is shown. */
export const checkCodes = [
  'import_age',
  'import_held',
  'roster_since_opened',
  'years_missing',
  'many_leave',
  'contacts_without_email',
  'carry_overs_open',
  'plans_running',
  'staff_ending',
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** What decides how ready a school is. */
export interface CheckFacts {
  /** How many days ago the newest roster came in; null: none ever did. */
  readonly importDays: number | null;
  readonly importHeld: boolean;
  /** Whether the roster gives students' classes dates; without, only a roster of the new year says who leaves. */
  readonly dated: boolean;
  readonly importSinceOpened: boolean;
  readonly students: number;
  readonly leaving: number;
  /** Year groups without classes in the new year, and how many students are in them. */
  readonly unknownYears: readonly string[];
  readonly unknown: number;
  readonly contactsWithoutEmail: number;
  readonly carryOversOpen: number;
  readonly plansRunning: number;
  /** Staff with a last day before the new year. */
  readonly staffEnding: number;
}

const freshDays = 2;
/** More than so many of a hundred leave a school in no ordinary year. */
const ordinaryShare = 40;

/** What is as it should be before a go, and what is not. Pure: the page shows it, and the go asks it again. */
export function rolloverChecks(facts: CheckFacts): Check[] {
  const { importDays, importHeld, dated, importSinceOpened, students, leaving, unknownYears } = facts;
  const lookIf = (found: boolean): CheckLevel => (found ? 'look' : 'good');
  const stopIf = (found: boolean): CheckLevel => (found ? 'stop' : 'good');
  const found: Readonly<Record<CheckCode, Omit<Check, 'code' | 'names'> & Partial<Check>>> = {
    import_age: { level: lookIf(importDays === null || importDays > freshDays), count: importDays ?? 0 },
    import_held: { level: stopIf(importHeld), count: importHeld ? 1 : 0 },
    roster_since_opened: { level: stopIf(!dated && !importSinceOpened), count: 0 },
    years_missing: { level: lookIf(unknownYears.length > 0), count: facts.unknown, names: unknownYears },
    many_leave: { level: lookIf(leaving * 100 > students * ordinaryShare), count: leaving },
    contacts_without_email: {
      level: lookIf(facts.contactsWithoutEmail > 0),
      count: facts.contactsWithoutEmail,
    },
    carry_overs_open: { level: lookIf(facts.carryOversOpen > 0), count: facts.carryOversOpen },
    plans_running: { level: stopIf(facts.plansRunning > 0), count: facts.plansRunning },
    staff_ending: { level: 'good', count: facts.staffEnding },
  };
  return checkCodes.map((code) => ({ names: [], ...found[code], code }));
}

const inTheWay: Readonly<Record<CheckCode, string>> = {
  import_age: 'no roster came in lately',
  import_held: 'the newest roster is held until somebody has looked at it',
  roster_since_opened: 'no roster of the new year has come in since the rollover was opened',
  years_missing: 'the new year of some year groups is missing',
  many_leave: 'unusually many students leave',
  contacts_without_email: 'some contacts have no e-mail',
  carry_overs_open: 'it is not decided who carries on whose account',
  plans_running: 'another bulk change is still under way at the school',
  staff_ending: 'staff leave before the new year',
};

/**
 * Why a school cannot say go as things stand, to be read after "The rollover is not ready yet."; null when it can. `drift`: by
 * how much its plan is not what would happen; null while there is no plan.
 */
export function goObstacle(checks: readonly Check[], drift: PlanDrift | null): string | null {
  const stops = checks.filter(({ level }) => level === 'stop').map(({ code }) => inTheWay[code]);
  if (stops.length > 0) return stops.join('; ');
  if (drift === null) return 'the plan has not been made';
  return hasDrifted(drift)
    ? 'the plan is not what would happen any more: make it again and look at it'
    : null;
}
