import type { Site } from '../administrators/rules.ts';
import { Refusal } from '../refusal.ts';
import { inLondon } from '../runs/london-rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { goObstacle, type Check } from './checks.ts';
import type { PlanDrift } from './drift-rules.ts';
import { findChecks } from './find-checks.ts';
import { findDrift } from './find-drift.ts';
import { rolloverHead, type RolloverHead } from './list-rollovers.ts';
import { rolloverContacts } from './rollover-contacts.ts';
import { planRowsOf } from './rollover-plan-rows.ts';
import { rolloverStudents } from './rollover-students.ts';
import { endingOf, endsOn, type ContactOutcome, type Day, type StudentOutcome } from './rules.ts';

/** A rollover with what is to be looked at, and how many it means what for, as the roster stands. */
export interface RolloverPage extends RolloverHead {
  readonly checks: readonly Check[];
  readonly students: Counts<StudentOutcome>;
  readonly contacts: Counts<ContactOutcome>;
  /** By how much the roster says something else by now than the plan that waits for a go; null where none does. */
  readonly drift: PlanDrift | null;
  /** Whether it ends by itself within a week, or has; null where neither. And on which day it does. */
  readonly ending: 'soon' | 'over' | null;
  readonly endsOn: Day;
  /** Why the school cannot say go yet, in words; null when it can. */
  readonly obstacle: string | null;
}

const query = `
  select jsonb_build_object('schoolId', s.id, 'school', s.name) || ${rolloverHead} as body
  from rollover w join school s on s.id = w.school_id
  where w.id = $3 and w.trust_id = $1 and ($2::uuid is null or w.school_id = $2)`;

/** One rollover of a site. Refuses `not_found`. */
export async function rolloverOf(reading: Reading, site: Site, rolloverId: string): Promise<RolloverHead> {
  const [row] = await reading.sql<{ body: RolloverHead }>(query, [site.trustId, site.schoolId, rolloverId]);
  if (row === undefined) throw new Refusal('not_found');
  return row.body;
}

/** One rollover of a site, with its checks and counts. Refuses `not_found`. */
export async function findRollover(reading: Reading, site: Site, rolloverId: string): Promise<RolloverPage> {
  const head = await rolloverOf(reading, site, rolloverId);
  const students = await rolloverStudents(reading, head);
  const contacts = await rolloverContacts(reading, head.schoolId, students);
  const checks = await findChecks(reading, head, students);
  const waits = head.planState === 'draft' ? head.planId : null;
  const drift = waits === null ? null : await findDrift(reading, waits, planRowsOf(students, contacts));
  return {
    ...head,
    checks,
    drift,
    ending: endingOf(head, inLondon(reading.now).day),
    endsOn: endsOn(head.firstOn),
    obstacle: goObstacle(checks, drift),
    students: counted(students),
    contacts: counted(contacts),
  };
}

type Counts<Outcome extends string> = Readonly<Partial<Record<Outcome, number>>>;

function counted<Outcome extends string>(rows: readonly { readonly outcome: Outcome }[]): Counts<Outcome> {
  const counts: Partial<Record<Outcome, number>> = {};
  for (const { outcome } of rows) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
