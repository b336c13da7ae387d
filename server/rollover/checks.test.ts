import { expect, it } from 'vitest';
import { planDrift } from './drift-rules.ts';
import { goObstacle, rolloverChecks, type CheckCode, type CheckFacts, type CheckLevel } from './checks.ts';

const allWell: CheckFacts = {
  importDays: 0,
  importHeld: false,
  dated: true,
  importSinceOpened: true,
  students: 100,
  leaving: 15,
  unknownYears: [],
  unknown: 0,
  contactsWithoutEmail: 0,
  carryOversOpen: 0,
  plansRunning: 0,
  staffEnding: 0,
};
const same = { added: 0, dropped: 0 };
const found = (code: CheckCode, facts: Partial<CheckFacts>) =>
  rolloverChecks({ ...allWell, ...facts }).find((check) => check.code === code);

it('finds nothing to mend where all is well, and lets the school go once there is a plan', () => {
  const checks = rolloverChecks(allWell);
  expect(new Set(checks.map(({ level }) => level))).toEqual(new Set(['good']));
  expect(goObstacle(checks, same)).toBeNull();
  expect(goObstacle(checks, null)).toBe('the plan has not been made');
});

it.each<[CheckCode, Partial<CheckFacts>, CheckLevel, number]>([
  ['import_age', { importDays: 2 }, 'good', 2],
  ['import_age', { importDays: 3 }, 'look', 3],
  ['import_age', { importDays: null }, 'look', 0],
  ['import_held', { importHeld: true }, 'stop', 1],
  ['roster_since_opened', { dated: false, importSinceOpened: false }, 'stop', 0],
  ['roster_since_opened', { dated: false }, 'good', 0],
  ['roster_since_opened', { importSinceOpened: false }, 'good', 0],
  ['years_missing', { unknown: 7, unknownYears: ['4'] }, 'look', 7],
  ['many_leave', { leaving: 40 }, 'good', 40],
  ['many_leave', { leaving: 41 }, 'look', 41],
  ['contacts_without_email', { contactsWithoutEmail: 32 }, 'look', 32],
  ['carry_overs_open', { carryOversOpen: 1 }, 'look', 1],
  ['plans_running', { plansRunning: 1 }, 'stop', 1],
  ['staff_ending', { staffEnding: 3 }, 'good', 3],
])('says of %s with %j: %s', (code, facts, level, count) => {
  expect(found(code, facts)).toMatchObject({ level, count });
});

it('names the year groups of which nothing is known', () => {
  expect(found('years_missing', { unknownYears: ['R', '4'], unknown: 7 })?.names).toEqual(['R', '4']);
});

it('lets a school go with things to look at, and not with what stands in the way, which it says', () => {
  const look = rolloverChecks({ ...allWell, importDays: 9, contactsWithoutEmail: 4 });
  expect(goObstacle(look, same)).toBeNull();
  const stop = rolloverChecks({ ...allWell, importHeld: true, plansRunning: 1 });
  expect(goObstacle(stop, same)).toMatch(/roster is held .*; another bulk change/);
});

it('lets no school go by a plan that is not what would happen, be it by one person more, fewer, or otherwise', () => {
  const shown = new Map([['ann', 'leaves'], ['bob', 'loses_all']]); // prettier-ignore
  const drift = (now: readonly (readonly [string, string])[]) => planDrift(shown, new Map(now));
  expect(drift([...shown])).toEqual(same);
  expect(drift([...shown, ['cy', 'leaves']])).toEqual({ added: 1, dropped: 0 });
  expect(drift([['ann', 'leaves']])).toEqual({ added: 0, dropped: 1 });
  expect(drift([['ann', 'leaves'], ['bob', 'loses_some']])).toEqual({ added: 1, dropped: 1 }); // prettier-ignore
  const checks = rolloverChecks(allWell);
  expect(goObstacle(checks, { added: 1, dropped: 0 })).toMatch(/make it again/);
  expect(goObstacle(checks, { added: 0, dropped: 1 })).toMatch(/make it again/);
});
